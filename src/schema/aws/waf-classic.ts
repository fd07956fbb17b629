/** AWS WAF Classic, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { list, number, record, text } from '../shape.ts';

/** Kinds of AWS WAF Classic, by their published names. */
export const wafClassic = {
  'AWS::WAF::WebACL': kind(
    record({
      DefaultAction: record({ Type: text }),
      MetricName: text,
      Name: text,
      Rules: list(record({ Action: record({ Type: text }), Priority: number, RuleId: text })),
    }),
    { arn: 'arn:*:waf::*:webacl/${Ref}' },
  ),
  'AWS::WAFRegional::WebACL': kind(
    record({
      DefaultAction: record({ Type: text }),
      MetricName: text,
      Name: text,
      Rules: list(record({ Action: record({ Type: text }), Priority: number, RuleId: text })),
    }),
    { arn: 'arn:*:waf-regional:*:*:webacl/${Ref}' },
  ),
  'AWS::WAFRegional::WebACLAssociation': kind(record({ ResourceArn: text, WebACLId: text })),
} as const;
