/** Which property of which kind names what, and the edge that follows: a table of data. */
import type { EdgeKind, Kind } from '../schema/index.ts';

/** A property that names other resources. */
export interface Relation {
  readonly from: Kind;
  /** Names from the resource down; lists on the way are entered. */
  readonly path: readonly string[];
  /** Kinds that it may name. */
  readonly to: readonly [Kind, ...Kind[]];
  readonly edge: EdgeKind;
  /** The edge leads from the named resource to this one. */
  readonly reversed?: true;
}

const roleTaker = ['AWS::IAM::Role'] as const;
const principals = ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'] as const;
const network = ['AWS::EC2::SecurityGroup'] as const;

/** `from` runs as the role that `path` names. */
function runsAs(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: roleTaker, edge: 'runs-as' };
}

/** `from` lies in the subnet or network that `path` names. */
function placedIn(from: Kind, to: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: [to], edge: 'placed-in' };
}

/** The security group that `path` names applies to `from`. */
function grouped(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: network, edge: 'attached-to', reversed: true };
}

/** The key that `path` names protects `from`. */
function encrypted(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: ['AWS::KMS::Key', 'AWS::KMS::Alias'], edge: 'encrypts', reversed: true };
}

/** All relations between AWS resources. Property names are CloudFormation's. */
export const relations: readonly Relation[] = [
  // identities
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
  // resource policies
  { from: 'AWS::S3::BucketPolicy', path: ['Bucket'], to: ['AWS::S3::Bucket'], edge: 'attached-to' },
  { from: 'AWS::SQS::QueuePolicy', path: ['Queues'], to: ['AWS::SQS::Queue'], edge: 'attached-to' },
  { from: 'AWS::SNS::TopicPolicy', path: ['Topics'], to: ['AWS::SNS::Topic'], edge: 'attached-to' },
  {
    from: 'AWS::SecretsManager::ResourcePolicy',
    path: ['SecretId'],
    to: ['AWS::SecretsManager::Secret'],
    edge: 'attached-to',
  },
  { from: 'AWS::Lambda::Permission', path: ['FunctionName'], to: ['AWS::Lambda::Function'], edge: 'attached-to' },
  { from: 'AWS::Lambda::Url', path: ['TargetFunctionArn'], to: ['AWS::Lambda::Function'], edge: 'routes-to' },
  // places
  placedIn('AWS::EC2::Subnet', 'AWS::EC2::VPC', 'VpcId'),
  placedIn('AWS::EC2::SecurityGroup', 'AWS::EC2::VPC', 'VpcId'),
  placedIn('AWS::EC2::RouteTable', 'AWS::EC2::VPC', 'VpcId'),
  placedIn('AWS::EC2::NetworkAcl', 'AWS::EC2::VPC', 'VpcId'),
  placedIn('AWS::EC2::Instance', 'AWS::EC2::Subnet', 'SubnetId'),
  placedIn('AWS::EC2::Instance', 'AWS::EC2::Subnet', 'NetworkInterfaces', 'SubnetId'),
  placedIn('AWS::EC2::NetworkInterface', 'AWS::EC2::Subnet', 'SubnetId'),
  placedIn('AWS::EC2::NatGateway', 'AWS::EC2::Subnet', 'SubnetId'),
  placedIn('AWS::Lambda::Function', 'AWS::EC2::Subnet', 'VpcConfig', 'SubnetIds'),
  placedIn('AWS::ECS::Service', 'AWS::EC2::Subnet', 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'),
  placedIn('AWS::ECS::Service', 'AWS::ECS::Cluster', 'Cluster'),
  placedIn('AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::EC2::Subnet', 'Subnets'),
  placedIn('AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::EC2::Subnet', 'Subnets'),
  placedIn('AWS::AutoScaling::AutoScalingGroup', 'AWS::EC2::Subnet', 'VPCZoneIdentifier'),
  placedIn('AWS::EKS::Cluster', 'AWS::EC2::Subnet', 'ResourcesVpcConfig', 'SubnetIds'),
  placedIn('AWS::EKS::Nodegroup', 'AWS::EKS::Cluster', 'ClusterName'),
  placedIn('AWS::EKS::Nodegroup', 'AWS::EC2::Subnet', 'Subnets'),
  placedIn('AWS::EKS::FargateProfile', 'AWS::EKS::Cluster', 'ClusterName'),
  placedIn('AWS::EKS::PodIdentityAssociation', 'AWS::EKS::Cluster', 'ClusterName'),
  placedIn('AWS::EKS::AccessEntry', 'AWS::EKS::Cluster', 'ClusterName'),
  placedIn('AWS::RDS::DBInstance', 'AWS::RDS::DBSubnetGroup', 'DBSubnetGroupName'),
  placedIn('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'DBClusterIdentifier'),
  placedIn('AWS::RDS::DBCluster', 'AWS::RDS::DBSubnetGroup', 'DBSubnetGroupName'),
  placedIn('AWS::RDS::DBSubnetGroup', 'AWS::EC2::Subnet', 'SubnetIds'),
  // security groups
  grouped('AWS::EC2::Instance', 'SecurityGroupIds'),
  grouped('AWS::EC2::Instance', 'SecurityGroups'),
  grouped('AWS::EC2::Instance', 'NetworkInterfaces', 'GroupSet'),
  grouped('AWS::EC2::NetworkInterface', 'GroupSet'),
  grouped('AWS::EC2::LaunchTemplate', 'LaunchTemplateData', 'SecurityGroupIds'),
  grouped('AWS::EC2::LaunchTemplate', 'LaunchTemplateData', 'NetworkInterfaces', 'Groups'),
  grouped('AWS::AutoScaling::LaunchConfiguration', 'SecurityGroups'),
  grouped('AWS::ElasticLoadBalancingV2::LoadBalancer', 'SecurityGroups'),
  grouped('AWS::ElasticLoadBalancing::LoadBalancer', 'SecurityGroups'),
  grouped('AWS::RDS::DBInstance', 'VPCSecurityGroups'),
  grouped('AWS::RDS::DBCluster', 'VpcSecurityGroupIds'),
  grouped('AWS::Redshift::Cluster', 'VpcSecurityGroupIds'),
  grouped('AWS::ElastiCache::ReplicationGroup', 'SecurityGroupIds'),
  grouped('AWS::Lambda::Function', 'VpcConfig', 'SecurityGroupIds'),
  grouped('AWS::ECS::Service', 'NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'),
  grouped('AWS::EKS::Cluster', 'ResourcesVpcConfig', 'SecurityGroupIds'),
  { from: 'AWS::EC2::SecurityGroupIngress', path: ['GroupId'], to: network, edge: 'attached-to' },
  { from: 'AWS::EC2::SecurityGroupEgress', path: ['GroupId'], to: network, edge: 'attached-to' },
  // routes
  { from: 'AWS::EC2::Route', path: ['RouteTableId'], to: ['AWS::EC2::RouteTable'], edge: 'attached-to' },
  {
    from: 'AWS::EC2::Route',
    path: ['GatewayId'],
    to: ['AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway'],
    edge: 'routes-to',
  },
  { from: 'AWS::EC2::Route', path: ['NatGatewayId'], to: ['AWS::EC2::NatGateway'], edge: 'routes-to' },
  { from: 'AWS::EC2::SubnetRouteTableAssociation', path: ['SubnetId'], to: ['AWS::EC2::Subnet'], edge: 'attached-to' },
  {
    from: 'AWS::EC2::SubnetRouteTableAssociation',
    path: ['RouteTableId'],
    to: ['AWS::EC2::RouteTable'],
    edge: 'refers-to',
  },
  { from: 'AWS::EC2::SubnetNetworkAclAssociation', path: ['SubnetId'], to: ['AWS::EC2::Subnet'], edge: 'attached-to' },
  {
    from: 'AWS::EC2::SubnetNetworkAclAssociation',
    path: ['NetworkAclId'],
    to: ['AWS::EC2::NetworkAcl'],
    edge: 'refers-to',
  },
  { from: 'AWS::EC2::NetworkAclEntry', path: ['NetworkAclId'], to: ['AWS::EC2::NetworkAcl'], edge: 'attached-to' },
  { from: 'AWS::EC2::VPCGatewayAttachment', path: ['VpcId'], to: ['AWS::EC2::VPC'], edge: 'attached-to' },
  {
    from: 'AWS::EC2::VPCGatewayAttachment',
    path: ['InternetGatewayId'],
    to: ['AWS::EC2::InternetGateway'],
    edge: 'refers-to',
  },
  // requests
  {
    from: 'AWS::ElasticLoadBalancingV2::Listener',
    path: ['LoadBalancerArn'],
    to: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::Listener',
    path: ['DefaultActions', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    path: ['ListenerArn'],
    to: ['AWS::ElasticLoadBalancingV2::Listener'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    path: ['Actions', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    path: ['Targets', 'Id'],
    to: ['AWS::EC2::Instance', 'AWS::Lambda::Function'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ECS::Service',
    path: ['LoadBalancers', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::AutoScaling::AutoScalingGroup',
    path: ['TargetGroupARNs'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancing::LoadBalancer',
    path: ['Instances'],
    to: ['AWS::EC2::Instance'],
    edge: 'routes-to',
  },
  { from: 'AWS::ECS::Service', path: ['TaskDefinition'], to: ['AWS::ECS::TaskDefinition'], edge: 'runs-as' },
  // keys
  encrypted(
    'AWS::S3::Bucket',
    'BucketEncryption',
    'ServerSideEncryptionConfiguration',
    'ServerSideEncryptionByDefault',
    'KMSMasterKeyID',
  ),
  encrypted('AWS::DynamoDB::Table', 'SSESpecification', 'KMSMasterKeyId'),
  encrypted('AWS::RDS::DBInstance', 'KmsKeyId'),
  encrypted('AWS::RDS::DBCluster', 'KmsKeyId'),
  encrypted('AWS::SecretsManager::Secret', 'KmsKeyId'),
  encrypted('AWS::SQS::Queue', 'KmsMasterKeyId'),
  encrypted('AWS::SNS::Topic', 'KmsMasterKeyId'),
  encrypted('AWS::EC2::Volume', 'KmsKeyId'),
  encrypted('AWS::EFS::FileSystem', 'KmsKeyId'),
  { from: 'AWS::KMS::Alias', path: ['TargetKeyId'], to: ['AWS::KMS::Key'], edge: 'refers-to' },
];
