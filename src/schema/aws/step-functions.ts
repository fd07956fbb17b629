/** AWS Step Functions, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Step Functions, by their published names. */
export const stepFunctions = {
  'AWS::StepFunctions::Activity': kind(
    record({
      EncryptionConfiguration: record({ KmsKeyId: text, KmsDataKeyReusePeriodSeconds: number, Type: text }),
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::StepFunctions::StateMachine': kind(
    record({
      Definition: any,
      DefinitionS3Location: record({ Bucket: text, Version: text, Key: text }),
      DefinitionString: text,
      DefinitionSubstitutions: map(flag),
      EncryptionConfiguration: record({ KmsKeyId: text, KmsDataKeyReusePeriodSeconds: number, Type: text }),
      LoggingConfiguration: record({
        IncludeExecutionData: flag,
        Destinations: list(record({ CloudWatchLogsLogGroup: record({ LogGroupArn: text }) })),
        Level: text,
      }),
      RoleArn: text,
      StateMachineName: text,
      StateMachineType: text,
      Tags: tags,
      TracingConfiguration: record({ Enabled: flag }),
    }),
    { arn: 'arn:*:states:*:*:stateMachine:${StateMachineName}' },
  ),
  'AWS::StepFunctions::StateMachineAlias': kind(
    record({
      DeploymentPreference: record({
        Type: text,
        StateMachineVersionArn: text,
        Percentage: number,
        Alarms: list(text),
        Interval: number,
      }),
      Description: text,
      Name: text,
      RoutingConfiguration: list(record({ StateMachineVersionArn: text, Weight: number })),
      StateMachineArn: text,
    }),
  ),
  'AWS::StepFunctions::StateMachineVersion': kind(
    record({ Description: text, StateMachineArn: text, StateMachineRevisionId: text }),
  ),
} as const;
