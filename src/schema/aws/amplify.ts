/** AWS Amplify, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Amplify, by their published names. */
export const amplify = {
  'AWS::Amplify::App': kind(
    record({
      AccessToken: text,
      AutoBranchCreationConfig: record({
        EnvironmentVariables: list(record({ Value: text, Name: text })),
        AutoBranchCreationPatterns: list(text),
        EnableAutoBranchCreation: flag,
        PullRequestEnvironmentName: text,
        EnablePullRequestPreview: flag,
        EnableAutoBuild: flag,
        EnablePerformanceMode: flag,
        BuildSpec: text,
        Stage: text,
        BasicAuthConfig: record({ Username: text, EnableBasicAuth: flag, Password: text }),
        Framework: text,
      }),
      BasicAuthConfig: record({ Username: text, EnableBasicAuth: flag, Password: text }),
      BuildSpec: text,
      CacheConfig: record({ Type: text }),
      ComputeRoleArn: text,
      CustomHeaders: text,
      CustomRules: list(record({ Condition: text, Status: text, Target: text, Source: text })),
      Description: text,
      EnableBranchAutoDeletion: flag,
      EnvironmentVariables: list(record({ Value: text, Name: text })),
      IAMServiceRole: text,
      JobConfig: record({ BuildComputeType: text }),
      Name: text,
      OauthToken: text,
      Platform: text,
      Repository: text,
      Tags: tags,
    }),
  ),
  'AWS::Amplify::Branch': kind(
    record({
      AppId: text,
      Backend: record({ StackArn: text }),
      BasicAuthConfig: record({ Username: text, EnableBasicAuth: flag, Password: text }),
      BranchName: text,
      BuildSpec: text,
      ComputeRoleArn: text,
      Description: text,
      EnableAutoBuild: flag,
      EnablePerformanceMode: flag,
      EnablePullRequestPreview: flag,
      EnableSkewProtection: flag,
      EnvironmentVariables: list(record({ Value: text, Name: text })),
      Framework: text,
      PullRequestEnvironmentName: text,
      Stage: text,
      Tags: tags,
    }),
  ),
} as const;
