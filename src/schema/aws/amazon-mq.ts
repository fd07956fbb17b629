/** Amazon MQ, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon MQ, by their published names. */
export const amazonMq = {
  'AWS::AmazonMQ::Broker': kind(
    record({
      AuthenticationStrategy: text,
      AutoMinorVersionUpgrade: flag,
      BrokerName: text,
      Configuration: record({ Revision: number, Id: text }),
      DataReplicationMode: text,
      DataReplicationPrimaryBrokerArn: text,
      DeploymentMode: text,
      EncryptionOptions: record({ KmsKeyId: text, UseAwsOwnedKey: flag }),
      EngineType: text,
      EngineVersion: text,
      HostInstanceType: text,
      LdapServerMetadata: record({
        Hosts: list(text),
        UserRoleName: text,
        UserSearchMatching: text,
        RoleName: text,
        UserBase: text,
        UserSearchSubtree: flag,
        RoleSearchMatching: text,
        ServiceAccountUsername: text,
        RoleBase: text,
        ServiceAccountPassword: text,
        RoleSearchSubtree: flag,
      }),
      Logs: record({ Audit: flag, General: flag }),
      MaintenanceWindowStartTime: record({ DayOfWeek: text, TimeOfDay: text, TimeZone: text }),
      PubliclyAccessible: flag,
      ResourceShareArns: list(text),
      SecurityGroups: list(text),
      StorageSize: number,
      StorageType: text,
      SubnetIds: list(text),
      Tags: tags,
      Users: list(
        record({ Username: text, Groups: list(text), ConsoleAccess: flag, Password: text, ReplicationUser: flag }),
      ),
    }),
  ),
  'AWS::AmazonMQ::Configuration': kind(
    record({
      AuthenticationStrategy: text,
      Data: text,
      Description: text,
      EngineType: text,
      EngineVersion: text,
      Name: text,
      Tags: tags,
    }),
  ),
} as const;
