/** Every check on Amazon EC2 and VPC. */
import defaultSecurityGroupClosed from './default-security-group-closed.ts';
import instanceHasNoPublicIp from './instance-has-no-public-ip.ts';
import instanceNotAdministrator from './instance-not-administrator.ts';
import instanceRequiresImdsv2 from './instance-requires-imdsv2.ts';
import instanceUserDataHoldsNoCredentials from './instance-user-data-holds-no-credentials.ts';
import instanceVolumesEncrypted from './instance-volumes-encrypted.ts';
import launchTemplateRequiresImdsv2 from './launch-template-requires-imdsv2.ts';
import launchTemplateUserDataHoldsNoCredentials from './launch-template-user-data-holds-no-credentials.ts';
import networkAclNoPublicAdminPorts from './network-acl-no-public-admin-ports.ts';
import securityGroupNoPublicAdminPorts from './security-group-no-public-admin-ports.ts';
import securityGroupNoPublicDatabasePorts from './security-group-no-public-database-ports.ts';
import securityGroupNotOpenToInternet from './security-group-not-open-to-internet.ts';
import snapshotsNotShareable from './snapshots-not-shareable.ts';
import subnetGivesNoPublicAddresses from './subnet-gives-no-public-addresses.ts';
import volumeEncrypted from './volume-encrypted.ts';
import vpcHasFlowLogs from './vpc-has-flow-logs.ts';

export const ec2 = [
  defaultSecurityGroupClosed,
  instanceHasNoPublicIp,
  instanceNotAdministrator,
  instanceRequiresImdsv2,
  instanceUserDataHoldsNoCredentials,
  instanceVolumesEncrypted,
  launchTemplateRequiresImdsv2,
  launchTemplateUserDataHoldsNoCredentials,
  networkAclNoPublicAdminPorts,
  securityGroupNoPublicAdminPorts,
  securityGroupNoPublicDatabasePorts,
  securityGroupNotOpenToInternet,
  snapshotsNotShareable,
  subnetGivesNoPublicAddresses,
  volumeEncrypted,
  vpcHasFlowLogs,
];
