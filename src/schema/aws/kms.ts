/** Key Management Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Key Management Service, by their published names. */
export const kms = {
  'AWS::KMS::Alias': kind(record({ AliasName: text, TargetKeyId: text }), {
    ref: 'AliasName',
    arn: 'arn:*:kms:*:*:${AliasName}',
  }),
  'AWS::KMS::Key': kind(
    record({
      BypassPolicyLockoutSafetyCheck: flag,
      Description: text,
      EnableKeyRotation: flag,
      Enabled: flag,
      KeyPolicy: json(policyDocument),
      KeySpec: text,
      KeyUsage: text,
      MultiRegion: flag,
      Origin: text,
      PendingWindowInDays: number,
      RotationPeriodInDays: number,
      Tags: tags,
    }),
    { arn: 'arn:*:kms:*:*:key/${Ref}' },
  ),
  'AWS::KMS::ReplicaKey': kind(
    record({
      Description: text,
      Enabled: flag,
      KeyPolicy: json(policyDocument),
      PendingWindowInDays: number,
      PrimaryKeyArn: text,
      Tags: tags,
    }),
  ),
} as const;
