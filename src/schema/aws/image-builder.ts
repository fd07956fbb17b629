/** EC2 Image Builder, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, map, number, record, text } from '../shape.ts';

/** Kinds of EC2 Image Builder, by their published names. */
export const imageBuilder = {
  'AWS::ImageBuilder::Component': kind(
    record({
      ChangeDescription: text,
      Data: text,
      Description: text,
      KmsKeyId: text,
      Name: text,
      Platform: text,
      SupportedOsVersions: list(text),
      Tags: map(text),
      Uri: text,
      Version: text,
    }),
  ),
  'AWS::ImageBuilder::DistributionConfiguration': kind(
    record({
      Description: text,
      Distributions: list(
        record({
          AmiDistributionConfiguration: record({
            AmiTags: map(text),
            Description: text,
            KmsKeyId: text,
            LaunchPermissionConfiguration: record({
              OrganizationArns: list(text),
              OrganizationalUnitArns: list(text),
              UserIds: list(text),
              UserGroups: list(text),
            }),
            TargetAccountIds: list(text),
            Name: text,
          }),
          ContainerDistributionConfiguration: record({
            TargetRepository: record({ Service: text, RepositoryName: text }),
            ContainerTags: list(text),
            Description: text,
          }),
          FastLaunchConfigurations: list(
            record({
              AccountId: text,
              LaunchTemplate: record({ LaunchTemplateName: text, LaunchTemplateVersion: text, LaunchTemplateId: text }),
              Enabled: flag,
              MaxParallelLaunches: number,
              SnapshotConfiguration: record({ TargetResourceCount: number }),
            }),
          ),
          LaunchTemplateConfigurations: list(
            record({ SetDefaultVersion: flag, AccountId: text, LaunchTemplateId: text }),
          ),
          LicenseConfigurationArns: list(text),
          Region: text,
          SsmParameterConfigurations: list(record({ AmiAccountId: text, ParameterName: text, DataType: text })),
        }),
      ),
      Name: text,
      Tags: map(text),
    }),
  ),
  'AWS::ImageBuilder::ImagePipeline': kind(
    record({
      ContainerRecipeArn: text,
      Description: text,
      DistributionConfigurationArn: text,
      EnhancedImageMetadataEnabled: flag,
      ExecutionRole: text,
      ImageRecipeArn: text,
      ImageScanningConfiguration: record({
        EcrConfiguration: record({ ContainerTags: list(text), RepositoryName: text }),
        ImageScanningEnabled: flag,
      }),
      ImageTags: map(text),
      ImageTestsConfiguration: record({ TimeoutMinutes: number, ImageTestsEnabled: flag }),
      InfrastructureConfigurationArn: text,
      LoggingConfiguration: record({ ImageLogGroupName: text, PipelineLogGroupName: text }),
      Name: text,
      Schedule: record({
        ScheduleExpression: text,
        PipelineExecutionStartCondition: text,
        AutoDisablePolicy: record({ FailureCount: number }),
        Timezone: text,
      }),
      Status: text,
      Tags: map(text),
      Workflows: list(
        record({
          WorkflowArn: text,
          Parameters: list(record({ Name: text, Value: list(text) })),
          ParallelGroup: text,
          OnFailure: text,
        }),
      ),
    }),
  ),
  'AWS::ImageBuilder::ImageRecipe': kind(
    record({
      AdditionalInstanceConfiguration: record({
        UserDataOverride: text,
        SystemsManagerAgent: record({ UninstallAfterBuild: flag }),
      }),
      AmiTags: map(text),
      AmiWatermarks: list(text),
      BlockDeviceMappings: list(
        record({
          Ebs: record({
            SnapshotId: text,
            VolumeType: text,
            KmsKeyId: text,
            Encrypted: flag,
            Throughput: number,
            Iops: number,
            VolumeSize: number,
            DeleteOnTermination: flag,
          }),
          NoDevice: text,
          VirtualName: text,
          DeviceName: text,
        }),
      ),
      Components: list(record({ Parameters: list(record({ Value: list(text), Name: text })), ComponentArn: text })),
      Description: text,
      Name: text,
      ParentImage: text,
      Tags: map(text),
      Version: text,
      WorkingDirectory: text,
    }),
  ),
  'AWS::ImageBuilder::InfrastructureConfiguration': kind(
    record({
      Description: text,
      InstanceMetadataOptions: record({ HttpPutResponseHopLimit: number, HttpTokens: text }),
      InstanceProfileName: text,
      InstanceTypes: list(text),
      KeyPair: text,
      Logging: record({ S3Logs: record({ S3KeyPrefix: text, S3BucketName: text }) }),
      Name: text,
      Placement: record({ AvailabilityZone: text, Tenancy: text, HostId: text, HostResourceGroupArn: text }),
      ResourceTags: map(text),
      SecurityGroupIds: list(text),
      SnsTopicArn: text,
      SubnetId: text,
      Tags: map(text),
      TerminateInstanceOnFailure: flag,
    }),
  ),
} as const;
