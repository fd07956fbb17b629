/** Elastic Container Registry, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Elastic Container Registry, by their published names. */
export const ecr = {
  'AWS::ECR::PublicRepository': kind(
    record({
      RepositoryCatalogData: record({
        AboutText: text,
        OperatingSystems: list(text),
        UsageText: text,
        RepositoryDescription: text,
        Architectures: list(text),
      }),
      RepositoryName: text,
      RepositoryPolicyText: json(policyDocument),
      Tags: tags,
    }),
    { ref: 'RepositoryName', arn: 'arn:*:ecr-public::*:repository/${RepositoryName}' },
  ),
  'AWS::ECR::PullThroughCacheRule': kind(
    record({
      CredentialArn: text,
      CustomRoleArn: text,
      EcrRepositoryPrefix: text,
      UpstreamRegistry: text,
      UpstreamRegistryUrl: text,
      UpstreamRepositoryPrefix: text,
    }),
    { ref: 'EcrRepositoryPrefix' },
  ),
  'AWS::ECR::RegistryPolicy': kind(record({ PolicyText: json(policyDocument) })),
  'AWS::ECR::RegistryScanningConfiguration': kind(
    record({
      Rules: list(record({ RepositoryFilters: list(record({ Filter: text, FilterType: text })), ScanFrequency: text })),
      ScanType: text,
    }),
  ),
  'AWS::ECR::ReplicationConfiguration': kind(
    record({
      ReplicationConfiguration: record({
        Rules: list(
          record({
            RepositoryFilters: list(record({ FilterType: text, Filter: text })),
            Destinations: list(record({ Region: text, RegistryId: text })),
          }),
        ),
      }),
    }),
  ),
  'AWS::ECR::Repository': kind(
    record({
      EmptyOnDelete: flag,
      EncryptionConfiguration: record({ EncryptionType: text, KmsKey: text }),
      ImageScanningConfiguration: record({ ScanOnPush: flag }),
      ImageTagMutability: text,
      ImageTagMutabilityExclusionFilters: list(
        record({ ImageTagMutabilityExclusionFilterType: text, ImageTagMutabilityExclusionFilterValue: text }),
      ),
      LifecyclePolicy: record({ LifecyclePolicyText: text, RegistryId: text }),
      RepositoryName: text,
      RepositoryPolicyText: json(policyDocument),
      Tags: tags,
    }),
    { ref: 'RepositoryName', arn: 'arn:*:ecr:*:*:repository/${RepositoryName}' },
  ),
} as const;
