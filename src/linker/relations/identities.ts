/** Who acts as which role, and which policy applies to whom. */
import { names, type Relation, roleTaker, runsAs } from './relation.ts';

const principals = ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'] as const;

/** Identities and the policies of resources. */
export const identities: readonly Relation[] = [
  runsAs('AWS::Lambda::Function', 'Role'),
  runsAs('AWS::ECS::TaskDefinition', 'TaskRoleArn'),
  runsAs('AWS::CodeBuild::Project', 'ServiceRole'),
  runsAs('AWS::CodePipeline::Pipeline', 'RoleArn'),
  runsAs('AWS::StepFunctions::StateMachine', 'RoleArn'),
  runsAs('AWS::EKS::Nodegroup', 'NodeRole'),
  runsAs('AWS::EKS::FargateProfile', 'PodExecutionRoleArn'),
  runsAs('AWS::EKS::PodIdentityAssociation', 'RoleArn'),
  runsAs('AWS::EKS::Cluster', 'RoleArn'),
  runsAs('AWS::SageMaker::NotebookInstance', 'RoleArn'),
  runsAs('AWS::Glue::Job', 'Role'),
  runsAs('AWS::Glue::DevEndpoint', 'RoleArn'),
  runsAs('AWS::AppRunner::Service', 'InstanceConfiguration', 'InstanceRoleArn'),
  { from: 'AWS::EC2::Instance', path: ['IamInstanceProfile'], to: ['AWS::IAM::InstanceProfile'], edge: 'refers-to' },
  { from: 'AWS::IAM::InstanceProfile', path: ['Roles'], to: roleTaker, edge: 'runs-as' },
  { from: 'AWS::IAM::RolePolicy', path: ['RoleName'], to: roleTaker, edge: 'attached-to' },
  { from: 'AWS::IAM::UserPolicy', path: ['UserName'], to: ['AWS::IAM::User'], edge: 'attached-to' },
  { from: 'AWS::IAM::GroupPolicy', path: ['GroupName'], to: ['AWS::IAM::Group'], edge: 'attached-to' },
  { from: 'AWS::IAM::AccessKey', path: ['UserName'], to: ['AWS::IAM::User'], edge: 'attached-to' },
  { from: 'AWS::IAM::User', path: ['Groups'], to: ['AWS::IAM::Group'], edge: 'placed-in' },
  { from: 'AWS::IAM::UserToGroupAddition', path: ['GroupName'], to: ['AWS::IAM::Group'], edge: 'refers-to' },
  { from: 'AWS::IAM::UserToGroupAddition', path: ['Users'], to: ['AWS::IAM::User'], edge: 'refers-to' },
  ...(['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'] as const).flatMap((from): readonly Relation[] => [
    { from, path: ['Roles'], to: principals, edge: 'attached-to' },
    { from, path: ['Users'], to: principals, edge: 'attached-to' },
    { from, path: ['Groups'], to: principals, edge: 'attached-to' },
  ]),
  ...principals.map(
    (from): Relation => ({
      from,
      path: ['ManagedPolicyArns'],
      to: ['AWS::IAM::ManagedPolicy'],
      edge: 'attached-to',
      reversed: true,
    }),
  ),
  names(
    'AWS::EC2::LaunchTemplate',
    ['LaunchTemplateData', 'IamInstanceProfile', 'Name'],
    'refers-to',
    'AWS::IAM::InstanceProfile',
  ),
  names(
    'AWS::EC2::LaunchTemplate',
    ['LaunchTemplateData', 'IamInstanceProfile', 'Arn'],
    'refers-to',
    'AWS::IAM::InstanceProfile',
  ),
  names('AWS::AutoScaling::LaunchConfiguration', ['IamInstanceProfile'], 'refers-to', 'AWS::IAM::InstanceProfile'),
  names('AWS::ECS::TaskDefinition', ['ExecutionRoleArn'], 'refers-to', 'AWS::IAM::Role'),
  names('AWS::EKS::AccessEntry', ['PrincipalArn'], 'refers-to', 'AWS::IAM::Role', 'AWS::IAM::User'),
  runsAs('AWS::AppSync::DataSource', 'ServiceRoleArn'),
  { from: 'AWS::S3::BucketPolicy', path: ['Bucket'], to: ['AWS::S3::Bucket'], edge: 'attached-to' },
  { from: 'AWS::SQS::QueuePolicy', path: ['Queues'], to: ['AWS::SQS::Queue'], edge: 'attached-to' },
  { from: 'AWS::SNS::TopicPolicy', path: ['Topics'], to: ['AWS::SNS::Topic'], edge: 'attached-to' },
  names('AWS::Kinesis::ResourcePolicy', ['ResourceArn'], 'attached-to', 'AWS::Kinesis::Stream'),
  {
    from: 'AWS::SecretsManager::ResourcePolicy',
    path: ['SecretId'],
    to: ['AWS::SecretsManager::Secret'],
    edge: 'attached-to',
  },
  { from: 'AWS::Lambda::Permission', path: ['FunctionName'], to: ['AWS::Lambda::Function'], edge: 'attached-to' },
];
