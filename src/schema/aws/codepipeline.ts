/** AWS CodePipeline and its connections, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS CodePipeline and its connections, by their published names. */
export const codepipeline = {
  'AWS::CodePipeline::Pipeline': kind(
    record({
      ArtifactStore: record({ EncryptionKey: record({ Id: text, Type: text }), Location: text, Type: text }),
      ArtifactStores: list(
        record({ ArtifactStore: record({ EncryptionKey: any, Location: text, Type: text }), Region: text }),
      ),
      DisableInboundStageTransitions: list(record({ Reason: text, StageName: text })),
      ExecutionMode: text,
      Name: text,
      PipelineType: text,
      RestartExecutionOnUpdate: flag,
      RoleArn: text,
      Stages: list(
        record({
          Actions: list(
            record({
              ActionTypeId: any,
              Configuration: any,
              InputArtifacts: list(any),
              Name: text,
              Namespace: text,
              OutputArtifacts: list(any),
              Region: text,
              RoleArn: text,
              RunOrder: number,
              Commands: list(text),
              OutputVariables: list(text),
              EnvironmentVariables: list(any),
              TimeoutInMinutes: number,
            }),
          ),
          Blockers: list(record({ Name: text, Type: text })),
          Name: text,
          OnFailure: record({ Result: text, RetryConfiguration: any, Conditions: list(any) }),
          OnSuccess: record({ Conditions: list(any) }),
          BeforeEntry: record({ Conditions: list(any) }),
        }),
      ),
      Tags: tags,
      Triggers: list(
        record({
          GitConfiguration: record({ Push: list(any), SourceActionName: text, PullRequest: list(any) }),
          ProviderType: text,
        }),
      ),
      Variables: list(record({ DefaultValue: text, Description: text, Name: text })),
    }),
    { ref: 'Name', arn: 'arn:*:codepipeline:*:*:${Name}' },
  ),
  'AWS::CodePipeline::Webhook': kind(
    record({
      Authentication: text,
      AuthenticationConfiguration: record({ AllowedIPRange: text, SecretToken: text }),
      Filters: list(record({ JsonPath: text, MatchEquals: text })),
      Name: text,
      RegisterWithThirdParty: flag,
      Tags: tags,
      TargetAction: text,
      TargetPipeline: text,
      TargetPipelineVersion: number,
    }),
    { ref: 'Name' },
  ),
  'AWS::CodeStarConnections::Connection': kind(
    record({ ConnectionName: text, HostArn: text, ProviderType: text, Tags: tags }),
  ),
} as const;
