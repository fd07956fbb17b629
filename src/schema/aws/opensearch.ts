/** Amazon OpenSearch Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon OpenSearch Service, by their published names. */
export const opensearch = {
  'AWS::OpenSearchServerless::AccessPolicy': kind(record({ Description: text, Name: text, Policy: text, Type: text })),
  'AWS::OpenSearchServerless::Collection': kind(
    record({
      CollectionGroupName: text,
      DeletionProtection: text,
      Description: text,
      EncryptionConfig: record({ AWSOwnedKey: flag, KmsKeyArn: text }),
      Name: text,
      StandbyReplicas: text,
      Tags: tags,
      Type: text,
      VectorOptions: record({ ServerlessVectorAcceleration: text }),
    }),
  ),
  'AWS::OpenSearchServerless::SecurityPolicy': kind(
    record({ Description: text, Name: text, Policy: text, Type: text }),
  ),
  'AWS::OpenSearchServerless::VpcEndpoint': kind(
    record({ Name: text, SecurityGroupIds: list(text), SubnetIds: list(text), VpcId: text }),
  ),
  'AWS::OpenSearchService::Domain': kind(
    record({
      AIMLOptions: any,
      AccessPolicies: json(policyDocument),
      AdvancedOptions: map(text),
      AdvancedSecurityOptions: record({
        AnonymousAuthEnabled: flag,
        Enabled: flag,
        InternalUserDatabaseEnabled: flag,
        MasterUserOptions: record({ MasterUserARN: text, MasterUserName: text, MasterUserPassword: text }),
      }),
      AutomatedSnapshotPauseOptions: any,
      ClusterConfig: any,
      CognitoOptions: any,
      DeploymentStrategyOptions: any,
      DomainArn: text,
      DomainEndpointOptions: record({
        CustomEndpoint: text,
        CustomEndpointCertificateArn: text,
        CustomEndpointEnabled: flag,
        EnforceHTTPS: flag,
        TLSSecurityPolicy: text,
      }),
      DomainName: text,
      EBSOptions: any,
      EncryptionAtRestOptions: record({ Enabled: flag, KmsKeyId: text }),
      EngineMode: text,
      EngineVersion: text,
      IPAddressType: text,
      IdentityCenterOptions: any,
      LogPublishingOptions: map(any),
      NodeToNodeEncryptionOptions: record({ Enabled: flag }),
      OffPeakWindowOptions: any,
      SkipShardMigrationWait: flag,
      SnapshotOptions: any,
      SoftwareUpdateOptions: any,
      Tags: tags,
      UseCase: text,
      VPCOptions: record({ SecurityGroupIds: list(text), SubnetIds: list(text) }),
    }),
    { ref: 'DomainName', arn: 'arn:*:es:*:*:domain/${DomainName}' },
  ),
} as const;
