/** Amazon OpenSearch under its former name, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon OpenSearch under its former name, by their published names. */
export const elasticsearch = {
  'AWS::Elasticsearch::Domain': kind(
    record({
      AccessPolicies: json(policyDocument),
      AdvancedOptions: map(text),
      AdvancedSecurityOptions: record({
        AnonymousAuthEnabled: flag,
        Enabled: flag,
        InternalUserDatabaseEnabled: flag,
        MasterUserOptions: record({ MasterUserARN: text, MasterUserName: text, MasterUserPassword: text }),
      }),
      CognitoOptions: record({ Enabled: flag, IdentityPoolId: text, RoleArn: text, UserPoolId: text }),
      DomainArn: text,
      DomainEndpointOptions: record({
        CustomEndpoint: text,
        CustomEndpointCertificateArn: text,
        CustomEndpointEnabled: flag,
        EnforceHTTPS: flag,
        TLSSecurityPolicy: text,
      }),
      DomainName: text,
      EBSOptions: record({ EBSEnabled: flag, Iops: number, VolumeSize: number, VolumeType: text }),
      ElasticsearchClusterConfig: record({
        ColdStorageOptions: record({ Enabled: flag }),
        DedicatedMasterCount: number,
        DedicatedMasterEnabled: flag,
        DedicatedMasterType: text,
        InstanceCount: number,
        InstanceType: text,
        WarmCount: number,
        WarmEnabled: flag,
        WarmType: text,
        ZoneAwarenessConfig: record({ AvailabilityZoneCount: number }),
        ZoneAwarenessEnabled: flag,
      }),
      ElasticsearchVersion: text,
      EncryptionAtRestOptions: record({ Enabled: flag, KmsKeyId: text }),
      LogPublishingOptions: map(record({ CloudWatchLogsLogGroupArn: text, Enabled: flag })),
      NodeToNodeEncryptionOptions: record({ Enabled: flag }),
      SnapshotOptions: record({ AutomatedSnapshotStartHour: number }),
      Tags: tags,
      VPCOptions: record({ SecurityGroupIds: list(text), SubnetIds: list(text) }),
    }),
    { ref: 'DomainName', arn: 'arn:*:es:*:*:domain/${DomainName}' },
  ),
} as const;
