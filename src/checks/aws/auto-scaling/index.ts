/** Every check on Amazon EC2 Auto Scaling. */
import groupNotAdministrator from './group-not-administrator.ts';
import launchConfigurationHasNoPublicIp from './launch-configuration-has-no-public-ip.ts';
import launchConfigurationRequiresImdsv2 from './launch-configuration-requires-imdsv2.ts';

export const autoScaling = [groupNotAdministrator, launchConfigurationHasNoPublicIp, launchConfigurationRequiresImdsv2];
