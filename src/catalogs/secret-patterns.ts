/** What secrets look like: formats that providers publish, names of variables that hold one, and texts that only stand for one. */

/** A format by which a secret is known wherever it stands. */
export interface SecretPattern {
  readonly id: string;
  /** In words, after an article: `GitHub token`. */
  readonly what: string;
  /** Bounded, so that it runs in linear time. Group 1 is the secret where it is not the whole match. */
  readonly pattern: RegExp;
}

/** A text without any of these holds none of the formats below. */
export const secretHints =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|hooks\.slack\.com|AIza|PRIVATE KEY-----|[rs]k_live_|eyJ|npm_|pypi-|SG\.|SK[0-9a-f]|AccountKey=|:\/\/|dop_v1_|shpat_|hf_|sk-ant-|sk-proj-|hvs\.|dapi[0-9a-f]|dckr_pat_/;

/** Formats of providers. */
export const secretPatterns: readonly SecretPattern[] = [
  {
    id: 'github-token',
    what: 'GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})\b/,
  },
  { id: 'gitlab-token', what: 'GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,64}/ },
  { id: 'slack-token', what: 'Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{10,250}/ },
  {
    id: 'slack-webhook',
    what: 'Slack webhook',
    pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/,
  },
  { id: 'google-api-key', what: 'Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/ },
  {
    id: 'private-key',
    what: 'private key',
    pattern: /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----[\s\\nr]{1,8}[A-Za-z0-9+/=]{20,76}/,
  },
  { id: 'stripe-key', what: 'Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}\b/ },
  {
    id: 'json-web-token',
    what: 'JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{10,1000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  },
  { id: 'npm-token', what: 'npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { id: 'pypi-token', what: 'PyPI token', pattern: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,255}/ },
  { id: 'sendgrid-key', what: 'SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/ },
  { id: 'twilio-key', what: 'Twilio key', pattern: /\bSK[0-9a-f]{32}\b/ },
  { id: 'azure-storage-key', what: 'Azure storage key', pattern: /\bAccountKey=([A-Za-z0-9+/]{86}==)/ },
  { id: 'digitalocean-token', what: 'DigitalOcean token', pattern: /\bdop_v1_[0-9a-f]{64}\b/ },
  { id: 'shopify-token', what: 'Shopify token', pattern: /\bshpat_[0-9a-fA-F]{32}\b/ },
  { id: 'hugging-face-token', what: 'Hugging Face token', pattern: /\bhf_[A-Za-z0-9]{34}\b/ },
  { id: 'anthropic-key', what: 'Anthropic key', pattern: /\bsk-ant-[A-Za-z0-9_-]{32,255}/ },
  { id: 'openai-key', what: 'OpenAI key', pattern: /\bsk-proj-[A-Za-z0-9_-]{40,255}/ },
  { id: 'vault-token', what: 'Vault token', pattern: /\bhvs\.[A-Za-z0-9_-]{24,255}/ },
  { id: 'databricks-token', what: 'Databricks token', pattern: /\bdapi[0-9a-f]{32}\b/ },
  { id: 'docker-token', what: 'Docker Hub token', pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}/ },
  {
    id: 'connection-string',
    what: 'password in an address',
    pattern: /\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@'"<>${}]{0,100}:([^\s:/@'"<>${}]{3,200})@[A-Za-z0-9[]/,
  },
];

/** An access key of AWS is a secret only together with its second half. */
export const awsAccessKeyId = /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/;
/** The second half: 40 characters that are no part of something longer. */
export const awsSecretAccessKey = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;

/** Last words of a name whose value is a secret. */
export const secretNames: ReadonlySet<string> = new Set([
  'apikey',
  'apitoken',
  'authtoken',
  'credential',
  'credentials',
  'passphrase',
  'passwd',
  'password',
  'pwd',
  'secret',
  'secretkey',
  'token',
]);

/** Last two words of such a name. */
export const secretNamePairs: ReadonlySet<string> = new Set([
  'access key',
  'account key',
  'api key',
  'auth key',
  'encryption key',
  'license key',
  'master key',
  'private key',
  'secret key',
  'session key',
  'shared key',
  'signing key',
]);

/** Last words that are passwords: people choose these, so that even a short and simple one is real. */
export const passwordNames: ReadonlySet<string> = new Set(['passphrase', 'passwd', 'password', 'pwd']);

/** Names that end like a secret and hold none. */
export const harmlessNames: ReadonlySet<string> = new Set([
  'client request token',
  'id token',
  'automount service account token',
  'next token',
  'http tokens',
  'manage master user password',
]);

/** Texts that stand for a secret that somebody is to put in, or that documentation made known to everybody. */
export const placeholders =
  /change.?(?:me|it|this)|example|exampl|placeholder|dummy|sample|^your|your[-_ ]|insert[-_ ]|replace|redacted|not.a.real|not.real|fake|foobar|^test|xxxx|\*\*\*|^<.*>$|\$\{|\{\{|%\(|%[A-Za-z_]+%|^\$|\.\.\.|^(?:none|null|undefined|true|false|todo|tbd|n\/a|empty|default|string|unset|secret|token|password|redacted|dev|local|admin|root|postgres|mysql)$|^0+$|^1234/i;
