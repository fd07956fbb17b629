/** AWS IoT Core, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of AWS IoT Core, by their published names. */
export const iot = {
  'AWS::IoT::Certificate': kind(
    record({
      CACertificatePem: text,
      CertificateMode: text,
      CertificatePem: text,
      CertificateSigningRequest: text,
      Status: text,
    }),
  ),
  'AWS::IoT::Policy': kind(record({ PolicyDocument: json(policyDocument), PolicyName: text, Tags: tags }), {
    ref: 'PolicyName',
    arn: 'arn:*:iot:*:*:policy/${PolicyName}',
  }),
  'AWS::IoT::PolicyPrincipalAttachment': kind(record({ PolicyName: text, Principal: text })),
  'AWS::IoT::RoleAlias': kind(
    record({ CredentialDurationSeconds: number, RoleAlias: text, RoleArn: text, Tags: tags }),
    { ref: 'RoleAlias', arn: 'arn:*:iot:*:*:rolealias/${RoleAlias}' },
  ),
  'AWS::IoT::Thing': kind(record({ AttributePayload: record({ Attributes: map(text) }), ThingName: text }), {
    ref: 'ThingName',
    arn: 'arn:*:iot:*:*:thing/${ThingName}',
  }),
  'AWS::IoT::TopicRule': kind(
    record({
      RuleName: text,
      Tags: tags,
      TopicRulePayload: record({
        RuleDisabled: flag,
        ErrorAction: any,
        Description: text,
        AwsIotSqlVersion: text,
        Actions: list(any),
        Sql: text,
      }),
    }),
    { ref: 'RuleName', arn: 'arn:*:iot:*:*:rule/${RuleName}' },
  ),
} as const;
