/** Managed Streaming for Apache Kafka, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';

/** Kinds of Managed Streaming for Apache Kafka, by their published names. */
export const msk = {
  'AWS::MSK::BatchScramSecret': kind(record({ ClusterArn: text, SecretArnList: list(text) }), { ref: 'ClusterArn' }),
  'AWS::MSK::Cluster': kind(
    record({
      BrokerNodeGroupInfo: record({
        SecurityGroups: list(text),
        ClientSubnets: list(text),
        ConnectivityInfo: record({
          VpcConnectivity: record({ ClientAuthentication: record({ Sasl: any, Tls: any }) }),
          PublicAccess: record({ Type: text }),
          NetworkType: text,
        }),
        StorageInfo: record({
          EBSStorageInfo: record({
            ProvisionedThroughput: record({ VolumeThroughput: number, Enabled: flag }),
            VolumeSize: number,
          }),
        }),
        BrokerAZDistribution: text,
        InstanceType: text,
      }),
      ClientAuthentication: record({
        Sasl: record({ Iam: record({ Enabled: flag }), Scram: record({ Enabled: flag }) }),
        Unauthenticated: record({ Enabled: flag }),
        Tls: record({ Enabled: flag, CertificateAuthorityArnList: list(text) }),
      }),
      ClusterName: text,
      ConfigurationInfo: record({ Revision: number, Arn: text }),
      CurrentVersion: text,
      EncryptionInfo: record({
        EncryptionAtRest: record({ DataVolumeKMSKeyId: text }),
        EncryptionInTransit: record({ ClientBroker: text, InCluster: flag }),
      }),
      EnhancedMonitoring: text,
      KafkaVersion: text,
      LoggingInfo: record({
        BrokerLogs: record({
          S3: record({ Bucket: text, Enabled: flag, Prefix: text }),
          Firehose: record({ DeliveryStream: text, Enabled: flag }),
          CloudWatchLogs: record({ LogGroup: text, Enabled: flag }),
        }),
        AuthorizerLogs: record({
          S3: record({ Bucket: text, Enabled: flag, Prefix: text }),
          CloudWatchLogs: record({ LogGroup: text, Enabled: flag }),
          Firehose: record({ DeliveryStream: text, Enabled: flag }),
        }),
      }),
      NumberOfBrokerNodes: number,
      OpenMonitoring: record({
        Prometheus: record({
          JmxExporter: record({ EnabledInBroker: flag }),
          NodeExporter: record({ EnabledInBroker: flag }),
        }),
      }),
      Rebalancing: record({ Status: text }),
      StorageMode: text,
      Tags: map(text),
      ZookeeperAccess: record({ Enabled: flag }),
    }),
  ),
  'AWS::MSK::ClusterPolicy': kind(record({ ClusterArn: text, Policy: json(policyDocument) }), { ref: 'ClusterArn' }),
  'AWS::MSK::Configuration': kind(
    record({
      Description: text,
      KafkaVersionsList: list(text),
      LatestRevision: record({ Description: text, Revision: number, CreationTime: text }),
      Name: text,
      ServerProperties: text,
    }),
  ),
  'AWS::MSK::ServerlessCluster': kind(
    record({
      ClientAuthentication: record({ Sasl: record({ Iam: record({ Enabled: flag }) }) }),
      ClusterName: text,
      Tags: map(text),
      VpcConfigs: list(record({ SecurityGroups: list(text), SubnetIds: list(text) })),
    }),
  ),
} as const;
