/** What policies of CloudFront say of headers, cookies and query strings. */
import { type Fields, one, type Rule } from '../mapping.ts';

/** What requests to the origin carry besides what the cache needs. */
export const originRequests: Fields = {
  cookies_config: one('OriginRequestPolicyConfig.CookiesConfig', chosen('cookie', 'Cookie', 'cookies', 'Cookies')),
  headers_config: one('OriginRequestPolicyConfig.HeadersConfig', chosen('header', 'Header', 'headers', 'Headers')),
  query_strings_config: one(
    'OriginRequestPolicyConfig.QueryStringsConfig',
    chosen('query_string', 'QueryString', 'query_strings', 'QueryStrings'),
  ),
};

/** What makes up the key under which an answer is cached. */
export const cacheKeys: Fields = {
  parameters_in_cache_key_and_forwarded_to_origin: one('CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin', {
    cookies_config: one('CookiesConfig', chosen('cookie', 'Cookie', 'cookies', 'Cookies')),
    enable_accept_encoding_brotli: 'EnableAcceptEncodingBrotli',
    enable_accept_encoding_gzip: 'EnableAcceptEncodingGzip',
    headers_config: one('HeadersConfig', chosen('header', 'Header', 'headers', 'Headers')),
    query_strings_config: one(
      'QueryStringsConfig',
      chosen('query_string', 'QueryString', 'query_strings', 'QueryStrings'),
    ),
  }),
};

/** Headers of answers that browsers heed. */
export const securityHeaders: Rule = one('ResponseHeadersPolicyConfig.SecurityHeadersConfig', {
  content_security_policy: one('ContentSecurityPolicy', {
    content_security_policy: 'ContentSecurityPolicy',
    override: 'Override',
  }),
  content_type_options: one('ContentTypeOptions', { override: 'Override' }),
  frame_options: one('FrameOptions', { frame_option: 'FrameOption', override: 'Override' }),
  referrer_policy: one('ReferrerPolicy', { override: 'Override', referrer_policy: 'ReferrerPolicy' }),
  strict_transport_security: one('StrictTransportSecurity', {
    access_control_max_age_sec: 'AccessControlMaxAgeSec',
    include_subdomains: 'IncludeSubdomains',
    override: 'Override',
    preload: 'Preload',
  }),
  xss_protection: one('XSSProtection', {
    mode_block: 'ModeBlock',
    override: 'Override',
    protection: 'Protection',
    report_uri: 'ReportUri',
  }),
});

function chosen(one_: string, One: string, many: string, Many: string): Fields {
  return { [`${one_}_behavior`]: `${One}Behavior`, [many]: one('', { items: Many }) };
}
