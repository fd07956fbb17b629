/** Secrets are not written into manifests. */
import { check, kubernetes } from '../../check.ts';
import { holdsNoWrittenSecrets } from '../../written-secrets.ts';

export default check({
  id: 'kubernetes-secret-no-written-data',
  title: 'Secrets are not written into manifests',
  severity: 'high',
  on: 'v1/Secret',
  why: 'Base64 hides nothing. Everyone who reads the repository or its history has the secret, and it is the same in every environment.',
  fix: 'Let the cluster fetch it from a secret store, or encrypt it (Sealed Secrets, SOPS). Change the secret, for it was disclosed.',
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['C-0012'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Secret
        metadata: { name: db }
        stringData: { username: shop, password: '\${DB_PASSWORD}' }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Secret
        metadata: { name: db }
        data:
          password: «VHIwdWI0ZG9yLTl4Mg==»
      `,
    ],
  },
});
