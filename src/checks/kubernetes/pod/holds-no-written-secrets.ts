/** Pods get secrets by reference, not in plain text. */
import { workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { holdsNoWrittenSecrets } from '../../written-secrets.ts';

export default check({
  id: 'kubernetes-pod-holds-no-written-secrets',
  title: 'Pods get secrets by reference, not in plain text',
  severity: 'high',
  on: workloadKinds,
  why: 'Everyone who may read the manifest or list pods reads the secret, and it stays in the history of the repository.',
  fix: 'Put it into a Secret that is not in the repository, and name it by `secretKeyRef`. Change the secret, for it was disclosed.',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['C-0012'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: web:1.4.2
              env:
                - name: DB_PASSWORD
                  valueFrom: { secretKeyRef: { name: db, key: password } }
                - { name: PASSWORD_FILE, value: /run/secrets/db }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: web:1.4.2
              env:
                - name: DB_PASSWORD
                  value: «Tr0ub4dor-9x2»
      `,
    ],
  },
});
