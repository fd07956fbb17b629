/** Secrets Manager, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Secrets Manager, by their published names. */
export const secretsManager = {
  'AWS::SecretsManager::ResourcePolicy': kind(
    record({ BlockPublicPolicy: flag, ResourcePolicy: json(policyDocument), SecretId: text }),
    { ref: 'SecretId' },
  ),
  'AWS::SecretsManager::RotationSchedule': kind(
    record({
      ExternalSecretRotationMetadata: list(record({ Value: text, Key: text })),
      ExternalSecretRotationRoleArn: text,
      HostedRotationLambda: record({
        Runtime: text,
        RotationType: text,
        RotationLambdaName: text,
        KmsKeyArn: text,
        MasterSecretArn: text,
        VpcSecurityGroupIds: text,
        ExcludeCharacters: text,
        MasterSecretKmsKeyArn: text,
        SuperuserSecretArn: text,
        SuperuserSecretKmsKeyArn: text,
        VpcSubnetIds: text,
      }),
      RotateImmediatelyOnUpdate: flag,
      RotationLambdaARN: text,
      RotationRules: record({ ScheduleExpression: text, Duration: text, AutomaticallyAfterDays: number }),
      SecretId: text,
    }),
  ),
  'AWS::SecretsManager::Secret': kind(
    record({
      Description: text,
      GenerateSecretString: record({
        ExcludeUppercase: flag,
        RequireEachIncludedType: flag,
        IncludeSpace: flag,
        ExcludeCharacters: text,
        GenerateStringKey: text,
        PasswordLength: number,
        ExcludePunctuation: flag,
        ExcludeLowercase: flag,
        SecretStringTemplate: text,
        ExcludeNumbers: flag,
      }),
      KmsKeyId: text,
      Name: text,
      ReplicaRegions: list(record({ KmsKeyId: text, Region: text })),
      SecretString: text,
      Tags: tags,
      Type: text,
    }),
    { arn: 'arn:*:secretsmanager:*:*:secret:${Name}-*' },
  ),
  'AWS::SecretsManager::SecretTargetAttachment': kind(record({ SecretId: text, TargetId: text, TargetType: text }), {
    ref: 'SecretId',
  }),
} as const;
