/** What rules of AWS WAF match and do: statements within statements, and actions. */
import { each, type Fields, named, one } from '../mapping.ts';

const headers = each('InsertHeaders', { name: 'Name', value: 'Value' });

const handling: Fields = {
  custom_request_handling: one('CustomRequestHandling', { insert_header: headers }),
};

/** Actions of a rule, each a block of its own. */
export const ruleActions = {
  allow: one('Allow', handling),
  block: one('Block', {
    custom_response: one('CustomResponse', {
      custom_response_body_key: 'CustomResponseBodyKey',
      response_code: 'ResponseCode',
      response_header: each('ResponseHeaders', { name: 'Name', value: 'Value' }),
    }),
  }),
  captcha: one('Captcha', handling),
  challenge: one('Challenge', handling),
  count: one('Count', handling),
} satisfies Fields;

/** Bodies of responses by their key. */
export const responseBodies = named('CustomResponseBodies', 'key', { content: 'Content', content_type: 'ContentType' });

const name = { name: 'Name' };
const pattern: Fields = {
  all: one('All', {}),
  excluded_cookies: 'ExcludedCookies',
  included_cookies: 'IncludedCookies',
};
const headerPattern: Fields = {
  all: one('All', {}),
  excluded_headers: 'ExcludedHeaders',
  included_headers: 'IncludedHeaders',
};

const field = one('FieldToMatch', {
  all_query_arguments: one('AllQueryArguments', {}),
  body: one('Body', { oversize_handling: 'OversizeHandling' }),
  cookies: one('Cookies', {
    match_pattern: one('MatchPattern', pattern),
    match_scope: 'MatchScope',
    oversize_handling: 'OversizeHandling',
  }),
  headers: one('Headers', {
    match_pattern: one('MatchPattern', headerPattern),
    match_scope: 'MatchScope',
    oversize_handling: 'OversizeHandling',
  }),
  ja3_fingerprint: one('JA3Fingerprint', { fallback_behavior: 'FallbackBehavior' }),
  json_body: one('JsonBody', {
    invalid_fallback_behavior: 'InvalidFallbackBehavior',
    match_pattern: one('MatchPattern', { all: one('All', {}), included_paths: 'IncludedPaths' }),
    match_scope: 'MatchScope',
    oversize_handling: 'OversizeHandling',
  }),
  method: one('Method', {}),
  query_string: one('QueryString', {}),
  single_header: one('SingleHeader', name),
  single_query_argument: one('SingleQueryArgument', name),
  uri_path: one('UriPath', {}),
});

const matched: Fields = {
  field_to_match: field,
  text_transformation: each('TextTransformations', { priority: 'Priority', type: 'Type' }),
};

const forwarded = one('ForwardedIPConfig', { fallback_behavior: 'FallbackBehavior', header_name: 'HeaderName' });

const overrides: Fields = {
  excluded_rule: each('ExcludedRules', name),
  rule_action_override: each('RuleActionOverrides', { action_to_use: one('ActionToUse', ruleActions), name: 'Name' }),
};

const plainStatements: Fields = {
  asn_match_statement: one('AsnMatchStatement', { asn_list: 'AsnList', forwarded_ip_config: forwarded }),
  byte_match_statement: one('ByteMatchStatement', {
    ...matched,
    positional_constraint: 'PositionalConstraint',
    search_string: 'SearchString',
  }),
  geo_match_statement: one('GeoMatchStatement', { country_codes: 'CountryCodes', forwarded_ip_config: forwarded }),
  ip_set_reference_statement: one('IPSetReferenceStatement', {
    arn: 'Arn',
    ip_set_forwarded_ip_config: one('IPSetForwardedIPConfig', {
      fallback_behavior: 'FallbackBehavior',
      header_name: 'HeaderName',
      position: 'Position',
    }),
  }),
  label_match_statement: one('LabelMatchStatement', { key: 'Key', scope: 'Scope' }),
  regex_match_statement: one('RegexMatchStatement', { ...matched, regex_string: 'RegexString' }),
  regex_pattern_set_reference_statement: one('RegexPatternSetReferenceStatement', { ...matched, arn: 'Arn' }),
  size_constraint_statement: one('SizeConstraintStatement', {
    ...matched,
    comparison_operator: 'ComparisonOperator',
    size: 'Size',
  }),
  sqli_match_statement: one('SqliMatchStatement', { ...matched, sensitivity_level: 'SensitivityLevel' }),
  xss_match_statement: one('XssMatchStatement', matched),
};

/** Statements that name groups of rules, which no group of rules may hold. */
function groupStatements(inner: Fields): Fields {
  return {
    managed_rule_group_statement: one('ManagedRuleGroupStatement', {
      ...overrides,
      name: 'Name',
      scope_down_statement: one('ScopeDownStatement', inner),
      vendor_name: 'VendorName',
      version: 'Version',
    }),
    rule_group_reference_statement: one('RuleGroupReferenceStatement', { ...overrides, arn: 'Arn' }),
  };
}

/** Statements, with `levels` of others within them: the provider's schema ends at three. */
function statements(levels: number): Fields {
  if (levels === 0) return plainStatements;
  const inner = statements(levels - 1);
  return {
    ...plainStatements,
    and_statement: one('AndStatement', { statement: each('Statements', inner) }),
    not_statement: one('NotStatement', { statement: one('Statement', inner) }),
    or_statement: one('OrStatement', { statement: each('Statements', inner) }),
    rate_based_statement: one('RateBasedStatement', {
      aggregate_key_type: 'AggregateKeyType',
      evaluation_window_sec: 'EvaluationWindowSec',
      forwarded_ip_config: forwarded,
      limit: 'Limit',
      scope_down_statement: one('ScopeDownStatement', inner),
    }),
  };
}

/** What a rule of a group matches and does then. */
export const groupRuleParts = {
  action: one('Action', ruleActions),
  statement: one('Statement', statements(3)),
} satisfies Fields;

/** What a rule of an access list matches and does then. */
export const listRuleParts = {
  action: one('Action', ruleActions),
  statement: one('Statement', { ...statements(3), ...groupStatements(statements(2)) }),
} satisfies Fields;
