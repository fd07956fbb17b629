/** Provider defaults of computing: EC2, Lambda, ECS, EKS, builds, notebooks. */
import { byDefault, depends } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const metadata = 'AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html';
const tokens = depends("the image and the account's defaults for instance metadata");

/** Tables of what AWS does by default: compute. */
export const awsCompute = [
  byDefault('AWS::EC2::Instance', metadata, {
    MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: tokens },
    'MetadataOptions.HttpEndpoint': 'enabled',
    'MetadataOptions.HttpTokens': tokens,
  }),
  byDefault('AWS::EC2::Instance', `${template}aws-resource-ec2-instance.html`, {
    DisableApiTermination: false,
    Monitoring: false,
    SourceDestCheck: true,
    Tenancy: 'default',
  }),
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
  byDefault('AWS::Lambda::Function', 'lambda/latest/api/API_CreateFunction.html', {
    MemorySize: 128,
    PackageType: 'Zip',
    Timeout: 3,
    TracingConfig: { Mode: 'PassThrough' },
  }),
  byDefault('AWS::Lambda::Url', `${template}aws-resource-lambda-url.html`, { InvokeMode: 'BUFFERED' }),
  byDefault('AWS::ECS::TaskDefinition', 'AmazonECS/latest/APIReference/API_ContainerDefinition.html', {
    'ContainerDefinitions[].Essential': true,
    'ContainerDefinitions[].Privileged': false,
    'ContainerDefinitions[].ReadonlyRootFilesystem': false,
  }),
  byDefault('AWS::ECS::Service', 'AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html', {
    EnableExecuteCommand: false,
    'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': 'DISABLED',
  }),
  byDefault('AWS::EKS::Cluster', 'eks/latest/userguide/cluster-endpoint.html', {
    'ResourcesVpcConfig.EndpointPrivateAccess': false,
    'ResourcesVpcConfig.EndpointPublicAccess': true,
    'ResourcesVpcConfig.PublicAccessCidrs': ['0.0.0.0/0'],
  }),
  byDefault('AWS::Batch::JobDefinition', 'batch/latest/APIReference/API_ContainerProperties.html', {
    'ContainerProperties.Privileged': false,
    'ContainerProperties.ReadonlyRootFilesystem': false,
  }),
  byDefault('AWS::AppRunner::Service', 'apprunner/latest/api/API_IngressConfiguration.html', {
    NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: true } },
    'NetworkConfiguration.IngressConfiguration': { IsPubliclyAccessible: true },
  }),
  byDefault('AWS::CodeBuild::Project', 'codebuild/latest/APIReference/API_ProjectEnvironment.html', {
    'Environment.PrivilegedMode': false,
    Visibility: 'PRIVATE',
  }),
  byDefault('AWS::SageMaker::NotebookInstance', 'sagemaker/latest/APIReference/API_CreateNotebookInstance.html', {
    DirectInternetAccess: 'Enabled',
    RootAccess: 'Enabled',
  }),
  byDefault('AWS::StepFunctions::StateMachine', 'step-functions/latest/apireference/API_CreateStateMachine.html', {
    LoggingConfiguration: { IncludeExecutionData: false, Level: 'OFF' },
    StateMachineType: 'STANDARD',
    TracingConfiguration: { Enabled: false },
  }),
  byDefault('AWS::MWAA::Environment', 'mwaa/latest/API/API_CreateEnvironment.html', {
    WebserverAccessMode: 'PRIVATE_ONLY',
  }),
];
