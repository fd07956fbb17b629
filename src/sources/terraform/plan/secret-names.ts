/** Attributes of a raw state that hold secrets. It marks only what the code marked, not what providers say of their own attributes. */

const secretName =
  /(?:password|passphrase|secret|private_key|access_key|auth_token|api_key|token|_pem|certificate_key|sas)(?:_|$)/i;
const harmlessEnd =
  /(?:_arns?|_ids?|_names?|_urls?|_uris?|_types?|_endpoints?|_policy|_ref|_path|_version|_at|_method)$/i;
const secretsOfTypes: Readonly<Record<string, ReadonlySet<string>>> = {
  random_password: new Set(['result', 'bcrypt_hash']),
  aws_iam_access_key: new Set(['secret', 'ses_smtp_password_v4']),
};

/** Whether a text under that name is taken for a secret. Types are Terraform's. */
export function isSecretName(type: string, name: string): boolean {
  if (Object.hasOwn(secretsOfTypes, type) && secretsOfTypes[type]?.has(name)) return true;
  return secretName.test(name) && !harmlessEnd.test(name);
}
