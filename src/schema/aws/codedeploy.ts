/** AWS CodeDeploy, CodeCommit and CodeArtifact, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of AWS CodeDeploy, CodeCommit and CodeArtifact, by their published names. */
export const codedeploy = {
  'AWS::CodeArtifact::Domain': kind(
    record({ DomainName: text, EncryptionKey: text, PermissionsPolicyDocument: json(policyDocument), Tags: tags }),
    { arn: 'arn:*:codeartifact:*:*:domain/${DomainName}' },
  ),
  'AWS::CodeArtifact::Repository': kind(
    record({
      Description: text,
      DomainName: text,
      DomainOwner: text,
      ExternalConnections: list(text),
      PermissionsPolicyDocument: json(policyDocument),
      RepositoryName: text,
      Tags: tags,
      Upstreams: list(text),
    }),
  ),
  'AWS::CodeCommit::Repository': kind(
    record({
      Code: record({ S3: record({ ObjectVersion: text, Bucket: text, Key: text }), BranchName: text }),
      KmsKeyId: text,
      RepositoryDescription: text,
      RepositoryName: text,
      Tags: tags,
      Triggers: list(
        record({ Events: list(text), Branches: list(text), CustomData: text, DestinationArn: text, Name: text }),
      ),
    }),
    { arn: 'arn:*:codecommit:*:*:${RepositoryName}' },
  ),
  'AWS::CodeDeploy::Application': kind(record({ ApplicationName: text, ComputePlatform: text, Tags: tags }), {
    ref: 'ApplicationName',
    arn: 'arn:*:codedeploy:*:*:application:${ApplicationName}',
  }),
  'AWS::CodeDeploy::DeploymentGroup': kind(
    record({
      AlarmConfiguration: any,
      ApplicationName: text,
      AutoRollbackConfiguration: any,
      AutoScalingGroups: list(text),
      BlueGreenDeploymentConfiguration: any,
      Deployment: any,
      DeploymentConfigName: text,
      DeploymentGroupName: text,
      DeploymentStyle: any,
      ECSServices: list(any),
      Ec2TagFilters: list(any),
      Ec2TagSet: any,
      LoadBalancerInfo: any,
      OnPremisesInstanceTagFilters: list(any),
      OnPremisesTagSet: any,
      OutdatedInstancesStrategy: text,
      ServiceRoleArn: text,
      Tags: tags,
      TerminationHookEnabled: flag,
      TriggerConfigurations: list(any),
    }),
    { ref: 'DeploymentGroupName' },
  ),
} as const;
