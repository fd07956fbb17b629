/** Config maps hold no secrets. */
import { check, kubernetes } from '../../check.ts';
import { holdsNoWrittenSecrets } from '../../written-secrets.ts';

export default check({
  id: 'kubernetes-secret-config-map-holds-no-secrets',
  title: 'Config maps hold no secrets',
  severity: 'high',
  on: 'v1/ConfigMap',
  why: 'Config maps are open to all who may look at the namespace, are shown in full by every tool, and are not encrypted at rest.',
  fix: 'Move the value into a Secret that is not in the repository. Change it, for it was disclosed.',
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['KSV-0109', 'C-0012'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: web }
        data: { LOG_LEVEL: debug, DB_HOST: db.shop.svc }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: web }
        data:
          DB_PASSWORD: «Tr0ub4dor-9x2»
      `,
    ],
  },
});
