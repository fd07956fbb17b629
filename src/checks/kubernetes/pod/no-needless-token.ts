/** Pods whose service account may do nothing carry no token. */
import { all, failsIf, isNotFalse, pass } from '../../../findings/index.ts';
import { isAbsent } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isGrantedTo } from '../role-rules.ts';

export default check({
  id: 'kubernetes-pod-no-needless-token',
  title: 'Pods that do not talk to the API server carry no token',
  severity: 'low',
  on: workloadKinds,
  why: 'The token of the pod is there for whoever breaks in: it opens the API server for what everyone may do, and for whatever the account is granted one day.',
  fix: 'Set `automountServiceAccountToken: false`. If the pod does talk to the API server, give it an account of its own with the role that it needs.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    'https://kubernetes.io/docs/concepts/security/service-accounts/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['CKV_K8S_38', 'KSV-0036', 'C-0034'],
  evaluate: (_, facts) => {
    const { automountServiceAccountToken: own, serviceAccountName } = podSpecOf(facts.node);
    const accounts = facts
      .out('runs-as')
      .map(({ to }) => ({ id: to, properties: facts.properties(facts.at(to), 'v1/ServiceAccount') }));
    return all(
      ...accounts.map(({ id, properties }) => {
        const automount = properties && isAbsent(own) ? properties.automountServiceAccountToken : own;
        const place = isAbsent(own) ? serviceAccountName : own;
        return isGrantedTo(facts, id)
          ? pass()
          : failsIf(isNotFalse(automount, ''), place, 'it has a token, though no role is granted to its account');
      }),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          automountServiceAccountToken: false
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          «containers»: [{ name: web, image: 'web:1.4.2' }]
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          automountServiceAccountToken: «true»
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
  },
});
