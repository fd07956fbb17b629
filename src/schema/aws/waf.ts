/** AWS WAF, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS WAF, by their published names. */
export const waf = {
  'AWS::WAFv2::IPSet': kind(
    record({ Addresses: list(text), Description: text, IPAddressVersion: text, Name: text, Scope: text, Tags: tags }),
  ),
  'AWS::WAFv2::LoggingConfiguration': kind(
    record({
      LogDestinationConfigs: list(text),
      LoggingFilter: record({
        Filters: list(
          record({
            Requirement: text,
            Behavior: text,
            Conditions: list(
              record({ LabelNameCondition: record({ LabelName: text }), ActionCondition: record({ Action: text }) }),
            ),
          }),
        ),
        DefaultBehavior: text,
      }),
      RedactedFields: list(
        record({ JsonBody: any, QueryString: any, UriPath: any, Method: any, SingleHeader: record({ Name: text }) }),
      ),
      ResourceArn: text,
    }),
    { ref: 'ResourceArn' },
  ),
  'AWS::WAFv2::RegexPatternSet': kind(
    record({ Description: text, Name: text, RegularExpressionList: list(text), Scope: text, Tags: tags }),
  ),
  'AWS::WAFv2::RuleGroup': kind(
    record({
      AvailableLabels: list(record({ Name: text })),
      Capacity: number,
      ConsumedLabels: list(record({ Name: text })),
      CustomResponseBodies: map(record({ ContentType: text, Content: text })),
      Description: text,
      MonetizationConfig: record({ CryptoConfig: any, CurrencyMode: text }),
      Name: text,
      Rules: list(
        record({
          Action: any,
          Priority: number,
          Statement: any,
          ChallengeConfig: any,
          RuleLabels: list(any),
          VisibilityConfig: any,
          CaptchaConfig: any,
          Name: text,
        }),
      ),
      Scope: text,
      Tags: tags,
      VisibilityConfig: record({ MetricName: text, SampledRequestsEnabled: flag, CloudWatchMetricsEnabled: flag }),
    }),
  ),
  'AWS::WAFv2::WebACL': kind(
    record({
      ApplicationConfig: record({ Attributes: list(any) }),
      AssociationConfig: record({ RequestBody: map(any) }),
      CaptchaConfig: record({ ImmunityTimeProperty: any }),
      ChallengeConfig: record({ ImmunityTimeProperty: any }),
      CustomResponseBodies: map(record({ ContentType: text, Content: text })),
      DataProtectionConfig: record({ DataProtections: list(any) }),
      DefaultAction: record({ Block: any, Allow: any }),
      Description: text,
      MonetizationConfig: record({ CryptoConfig: any, CurrencyMode: text }),
      Name: text,
      OnSourceDDoSProtectionConfig: record({ ALBLowReputationMode: text }),
      Rules: list(
        record({
          Action: any,
          Priority: number,
          Statement: any,
          ChallengeConfig: any,
          OverrideAction: any,
          RuleLabels: list(any),
          VisibilityConfig: any,
          CaptchaConfig: any,
          Name: text,
        }),
      ),
      Scope: text,
      Tags: tags,
      TokenDomains: list(text),
      VisibilityConfig: record({ MetricName: text, SampledRequestsEnabled: flag, CloudWatchMetricsEnabled: flag }),
    }),
  ),
  'AWS::WAFv2::WebACLAssociation': kind(record({ ResourceArn: text, WebACLArn: text })),
} as const;
