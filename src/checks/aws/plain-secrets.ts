/** Secrets that stand in plain text where everyone who may look at a resource reads them. */
import { failSecret, pass, type Verdict } from '../../findings/index.ts';
import { type Attribute, stateOf, type Value } from '../../graph/index.ts';

/** Words, split at case and underscores, that make a name one of a secret. */
const secretName =
  /(^|_)(password|passwd|passphrase|pwd|secret|token|apikey|api_key|private_key|privatekey|access_key|secret_key|credentials?|connection_string|auth_key|encryption_key|signing_key)$/;

/** Formats of credentials, each of which begins in a way that nothing else does. */
const formats: readonly RegExp[] = [
  /\bA(KIA|SIA)(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b/,
  /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bgithub_pat_[A-Za-z0-9_]{50}/,
  /\bglpat-[A-Za-z0-9_-]{20}\b/,
  /\bsk_live_[A-Za-z0-9]{20}/,
  /\bxox[abprs]-[A-Za-z0-9-]{20}/,
  /(aws_secret_access_key|AWS_SECRET_ACCESS_KEY)\s{0,8}[=:]\s{0,8}["']?(?![A-Za-z0-9/+]{30}EXAMPLEKEY)[A-Za-z0-9/+]{40}\b/,
  /\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/]{1,64}:[^\s:@/${}<…]{3,128}@/,
];

/** Values of secret names that are no secrets: empty, references to a store, words that stand for a value or a switch, and the keys of AWS's own documentation. */
const harmless =
  /^(|true|false|null|none|yes|no|\d{1,5}|\{\{resolve:.*|arn:.*|\/[\w./-]*|https?:\/\/.*|ssm:.*|vault:.*|replace[ _-]?(me|this)?|placeholder|todo|your[ _-].*|<[^>]*>|\$\{.*|\$\w+|x{3,}|\*+|AKIA\w{9}EXAMPLE|\S{30}EXAMPLEKEY)$/i;

/** The value under this name is no secret that is written down. What is given at deployment only is not written. */
export function isNoSecret(name: string, value: Attribute<string>): Verdict {
  const known = knownTextOf(stateOf(value).value);
  if (formats.some((format) => format.test(known)))
    return failSecret(value, 'a credential is written here in plain text');
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_');
  if (secretName.test(words) && stateOf(value).value?.kind === 'literal' && !harmless.test(known))
    return failSecret(value, `the secret \`${name}\` is written here in plain text`);
  return pass(value);
}

/** The script, plain or in base64 as user data may be, holds no credential of a known format. */
export function holdsNoCredential(value: Attribute<string>): Verdict {
  const known = knownTextOf(stateOf(value).value);
  const texts = isBase64(known) ? [known, atob(known)] : [known];
  const written = texts.some((text) => formats.some((format) => format.test(text)));
  return written ? failSecret(value, 'a credential is written here in plain text') : pass(value);
}

/** Whether a text is base64 throughout. User data are 16 KB at the most, so longer texts are not looked into. */
function isBase64(text: string): boolean {
  return text.length >= 16 && text.length <= 32_768 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** Names in a secret's structure whose values are no secrets by themselves. */
const harmlessName =
  /^(user(name)?|host(name)?|port|engine|db(name|_name|instanceidentifier|clusteridentifier)?|database|url|uri|endpoint|region|account(id)?|email|clientid|client_id|.*path|truststore|truststore_?password|keystore|masterarn|ssl|scope|name|type)$/;

/** The value of a secret, plain or as a structure in JSON, is not written down. */
export function isNoSecretValue(value: Attribute<string>): Verdict {
  const known = stateOf(value).value?.kind === 'literal' ? knownTextOf(stateOf(value).value).trim() : '';
  if (!known.startsWith('{')) return isNoSecret('secret', value);
  const written = [...known.matchAll(/"([^"\\]{1,128})"\s{0,8}:\s{0,8}"([^"\\]{0,512})"/g)].some(
    ([, name = '', text = '']) => !harmlessName.test(name.toLowerCase()) && !harmless.test(text),
  );
  return written ? failSecret(value, 'a secret is written here in plain text') : pass(value);
}

/** The text as far as it is known. */
function knownTextOf(value: Value | undefined): string {
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : '';
  return value?.kind === 'partial' ? value.parts.map((part) => (typeof part === 'string' ? part : '…')).join('') : '';
}
