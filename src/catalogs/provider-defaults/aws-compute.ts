/** Provider defaults of computing: EC2, Lambda, ECS, EKS, builds, notebooks. */
import { absent, byDefault, depends, present, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const metadata = 'AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html';
const instance = `${template}aws-resource-ec2-instance.html`;
const tokens = depends("the image and the account's defaults for instance metadata");
const launched = depends('its launch template');

/** Tables of what AWS does by default: compute. */
export const awsCompute = [
  // What an instance leaves out, its launch template may say.
  byDefault(
    'AWS::EC2::Instance',
    instance,
    {
      DisableApiTermination: launched,
      MetadataOptions: launched,
      'MetadataOptions.HttpEndpoint': launched,
      'MetadataOptions.HttpTokens': launched,
      Monitoring: launched,
    },
    present('LaunchTemplate'),
  ),
  byDefault(
    'AWS::EC2::Instance',
    metadata,
    {
      MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: tokens },
      'MetadataOptions.HttpEndpoint': 'enabled',
      'MetadataOptions.HttpTokens': tokens,
    },
    absent('LaunchTemplate'),
  ),
  byDefault(
    'AWS::EC2::Instance',
    instance,
    { DisableApiTermination: false, Monitoring: false },
    absent('LaunchTemplate'),
  ),
  byDefault('AWS::EC2::Instance', instance, { SourceDestCheck: true }),
  byDefault('AWS::EC2::LaunchTemplate', metadata, {
    'LaunchTemplateData.MetadataOptions': { HttpEndpoint: 'enabled', HttpTokens: tokens },
    'LaunchTemplateData.MetadataOptions.HttpEndpoint': 'enabled',
    'LaunchTemplateData.MetadataOptions.HttpTokens': tokens,
  }),
  byDefault('AWS::AutoScaling::LaunchConfiguration', metadata, {
    MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: tokens },
    'MetadataOptions.HttpEndpoint': 'enabled',
    'MetadataOptions.HttpTokens': tokens,
  }),
  byDefault('AWS::Lambda::Function', 'lambda/latest/api/API_CreateFunction.html', { MemorySize: 128, Timeout: 3 }),
  byDefault('AWS::Lambda::Url', `${template}aws-resource-lambda-url.html`, { InvokeMode: 'BUFFERED' }),
  byDefault('AWS::ECS::TaskDefinition', 'AmazonECS/latest/APIReference/API_ContainerDefinition.html', {
    'ContainerDefinitions[].Essential': true,
    'ContainerDefinitions[].Privileged': false,
    'ContainerDefinitions[].ReadonlyRootFilesystem': false,
  }),
  byDefault('AWS::ECS::TaskDefinition', `${template}aws-resource-ecs-taskdefinition.html`, { NetworkMode: 'bridge' }),
  byDefault('AWS::ECS::Service', 'AmazonECS/latest/APIReference/API_CreateService.html', {
    EnableExecuteCommand: false,
  }),
  byDefault('AWS::ECS::Service', 'AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html', {
    'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': 'DISABLED',
  }),
  byDefault('AWS::EKS::Cluster', 'eks/latest/APIReference/API_VpcConfigRequest.html', {
    'ResourcesVpcConfig.EndpointPrivateAccess': false,
    'ResourcesVpcConfig.EndpointPublicAccess': true,
    'ResourcesVpcConfig.PublicAccessCidrs': ['0.0.0.0/0'],
  }),
  byDefault('AWS::Batch::JobDefinition', 'batch/latest/APIReference/API_ContainerProperties.html', {
    'ContainerProperties.Privileged': false,
    'ContainerProperties.ReadonlyRootFilesystem': false,
  }),
  byDefault('AWS::AppRunner::Service', 'apprunner/latest/dg/network-pl.html', {
    NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: true } },
    'NetworkConfiguration.IngressConfiguration': { IsPubliclyAccessible: true },
  }),
  byDefault('AWS::CodeBuild::Project', 'codebuild/latest/APIReference/API_ProjectEnvironment.html', {
    'Environment.PrivilegedMode': false,
  }),
  byDefault('AWS::SageMaker::NotebookInstance', 'sagemaker/latest/APIReference/API_CreateNotebookInstance.html', {
    DirectInternetAccess: 'Enabled',
    RootAccess: 'Enabled',
  }),
  byDefault('AWS::StepFunctions::StateMachine', 'step-functions/latest/apireference/API_CreateStateMachine.html', {
    LoggingConfiguration: { Level: 'OFF' },
    'LoggingConfiguration.Level': 'OFF',
    StateMachineType: 'STANDARD',
  }),
  byDefault('AWS::MWAA::Environment', terraformPage('mwaa_environment'), { WebserverAccessMode: 'PRIVATE_ONLY' }),
];
