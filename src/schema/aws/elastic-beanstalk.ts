/** Elastic Beanstalk, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Elastic Beanstalk, by their published names. */
export const elasticBeanstalk = {
  'AWS::ElasticBeanstalk::Application': kind(
    record({
      ApplicationName: text,
      Description: text,
      ResourceLifecycleConfig: record({
        ServiceRole: text,
        VersionLifecycleConfig: record({
          MaxCountRule: record({ DeleteSourceFromS3: flag, Enabled: flag, MaxCount: number }),
          MaxAgeRule: record({ DeleteSourceFromS3: flag, MaxAgeInDays: number, Enabled: flag }),
        }),
      }),
    }),
    { ref: 'ApplicationName', arn: 'arn:*:elasticbeanstalk:*:*:application/${ApplicationName}' },
  ),
  'AWS::ElasticBeanstalk::ApplicationVersion': kind(
    record({
      ApplicationName: text,
      BuildConfiguration: record({
        CodeBuildServiceRole: text,
        Image: text,
        ComputeType: text,
        TimeoutInMinutes: number,
        ArtifactName: text,
      }),
      Description: text,
      ImageConfiguration: record({
        Source: record({ Uri: text }),
        Build: record({
          Type: text,
          DockerfileLocation: text,
          Buildpack: text,
          Architecture: text,
          CodeBuildServiceRole: text,
          ComputeType: text,
          TimeoutInMinutes: number,
        }),
      }),
      Process: flag,
      SourceBundle: record({ S3Bucket: text, S3Key: text }),
    }),
  ),
  'AWS::ElasticBeanstalk::ConfigurationTemplate': kind(
    record({
      ApplicationName: text,
      Description: text,
      EnvironmentId: text,
      OptionSettings: list(record({ ResourceName: text, Value: text, Namespace: text, OptionName: text })),
      PlatformArn: text,
      SolutionStackName: text,
      SourceConfiguration: record({ ApplicationName: text, TemplateName: text }),
    }),
  ),
  'AWS::ElasticBeanstalk::Environment': kind(
    record({
      ApplicationName: text,
      CNAMEPrefix: text,
      Description: text,
      EnvironmentName: text,
      OperationsRole: text,
      OptionSettings: list(record({ ResourceName: text, Value: text, Namespace: text, OptionName: text })),
      PlatformArn: text,
      SolutionStackName: text,
      Tags: tags,
      TemplateName: text,
      Tier: record({ Type: text, Version: text, Name: text }),
      VersionLabel: text,
    }),
    { ref: 'EnvironmentName' },
  ),
} as const;
