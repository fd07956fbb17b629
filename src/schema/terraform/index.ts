/** What Terraform itself holds beside resources, by the names of its language. */
import { kind } from '../kind.ts';
import { flag, record, text } from '../shape.ts';

export const terraform = {
  /** A configuration of a provider; the provider decides what stands in it. */
  'terraform/Provider': kind(record({})),
  /** Where the state lies: a `backend`, `cloud` or `state_store` block; `backend` is its type, which decides what stands in it. */
  'terraform/Backend': kind(record({ backend: text, address: text, skip_cert_verification: flag })),
  /** How OpenTofu encrypts states and plans: the providers of its keys. */
  'terraform/Encryption': kind(record({})),
  /** How Terraform reaches a machine for all provisioners of a resource. */
  'terraform/Connection': kind(record({ type: text, host: text, user: text, password: text, private_key: text })),
  /** A provisioner of a resource, with its own connections; `type` is `local-exec`, `remote-exec` or `file`. */
  'terraform/Provisioner': kind(record({ type: text })),
} as const;
