/** Namespaces enforce a Pod Security Standard. */
import { fail, isNoneOf, pass } from '../../../findings/index.ts';
import { entriesOf, knownOf } from '../../../graph/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-namespace-enforces-pod-security',
  title: 'Namespaces enforce a Pod Security Standard',
  severity: 'low',
  on: 'v1/Namespace',
  why: 'Without the label whoever may make a pod there makes a privileged one, and with it owns the node.',
  fix: 'Set `pod-security.kubernetes.io/enforce` to `baseline` or `restricted`; `warn` and `audit` show before what would be refused. Policies of another engine do as well: then switch this check off.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['C-0192'],
  evaluate: ({ metadata }) => {
    if ((knownOf(metadata.name) ?? '').startsWith('kube-')) return pass();
    const [, level] = entriesOf(metadata.labels).find(([name]) => name === 'pod-security.kubernetes.io/enforce') ?? [];
    return level
      ? isNoneOf(level, ['privileged'], 'privileged pods are allowed')
      : fail(metadata.name, 'privileged pods are not refused');
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels: { pod-security.kubernetes.io/enforce: restricted }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Namespace
        metadata: { name: «shop» }
      `,
      kubernetes`
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels: { pod-security.kubernetes.io/enforce: «privileged» }
      `,
    ],
  },
});
