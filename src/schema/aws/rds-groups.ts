/** Amazon RDS, groups, proxies and events, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon RDS, groups, proxies and events, by their published names. */
export const rdsGroups = {
  'AWS::RDS::DBClusterParameterGroup': kind(
    record({ DBClusterParameterGroupName: text, Description: text, Family: text, Parameters: any, Tags: tags }),
    { ref: 'DBClusterParameterGroupName' },
  ),
  'AWS::RDS::DBParameterGroup': kind(
    record({ DBParameterGroupName: text, Description: text, Family: text, Parameters: any, Tags: tags }),
    { ref: 'DBParameterGroupName' },
  ),
  'AWS::RDS::DBProxy': kind(
    record({
      Auth: list(
        record({ SecretArn: text, Description: text, IAMAuth: text, ClientPasswordAuthType: text, AuthScheme: text }),
      ),
      DBProxyName: text,
      DebugLogging: flag,
      DefaultAuthScheme: text,
      EndpointNetworkType: text,
      EngineFamily: text,
      IdleClientTimeout: number,
      RequireTLS: flag,
      RoleArn: text,
      Tags: tags,
      TargetConnectionNetworkType: text,
      VpcSecurityGroupIds: list(text),
      VpcSubnetIds: list(text),
    }),
    { ref: 'DBProxyName' },
  ),
  'AWS::RDS::DBProxyEndpoint': kind(
    record({
      DBProxyEndpointName: text,
      DBProxyName: text,
      EndpointNetworkType: text,
      Tags: tags,
      TargetRole: text,
      VpcSecurityGroupIds: list(text),
      VpcSubnetIds: list(text),
    }),
    { ref: 'DBProxyEndpointName' },
  ),
  'AWS::RDS::DBProxyTargetGroup': kind(
    record({
      ConnectionPoolConfigurationInfo: record({
        MaxIdleConnectionsPercent: number,
        MaxConnectionsPercent: number,
        InitQuery: text,
        ConnectionBorrowTimeout: number,
        SessionPinningFilters: list(text),
      }),
      DBClusterIdentifiers: list(text),
      DBInstanceIdentifiers: list(text),
      DBProxyName: text,
      TargetGroupName: text,
    }),
  ),
  'AWS::RDS::DBSecurityGroup': kind(
    record({
      DBSecurityGroupIngress: list(
        record({ CIDRIP: text, EC2SecurityGroupId: text, EC2SecurityGroupName: text, EC2SecurityGroupOwnerId: text }),
      ),
      EC2VpcId: text,
      GroupDescription: text,
      Tags: tags,
    }),
  ),
  'AWS::RDS::DBSubnetGroup': kind(
    record({ DBSubnetGroupDescription: text, DBSubnetGroupName: text, SubnetIds: list(text), Tags: tags }),
    { ref: 'DBSubnetGroupName' },
  ),
  'AWS::RDS::EventSubscription': kind(
    record({
      Enabled: flag,
      EventCategories: list(text),
      SnsTopicArn: text,
      SourceIds: list(text),
      SourceType: text,
      SubscriptionName: text,
      Tags: tags,
    }),
    { ref: 'SubscriptionName', arn: 'arn:*:rds:*:*:es:${SubscriptionName}' },
  ),
  'AWS::RDS::OptionGroup': kind(
    record({
      EngineName: text,
      MajorEngineVersion: text,
      OptionConfigurations: list(
        record({
          OptionVersion: text,
          VpcSecurityGroupMemberships: list(text),
          OptionSettings: list(record({ Value: text, Name: text })),
          Port: number,
          OptionName: text,
          DBSecurityGroupMemberships: list(text),
        }),
      ),
      OptionGroupDescription: text,
      OptionGroupName: text,
      Tags: tags,
    }),
    { ref: 'OptionGroupName', arn: 'arn:*:rds:*:*:og:${OptionGroupName}' },
  ),
} as const;
