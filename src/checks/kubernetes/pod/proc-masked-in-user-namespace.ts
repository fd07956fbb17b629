/** Containers see the masked `/proc` in user namespaces too. */
import { equals, isNoneOf, when } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-proc-masked-in-user-namespace',
  title: 'Containers see the masked `/proc` in user namespaces too',
  severity: 'info',
  on: workloadKinds,
  why: 'In a user namespace an unmasked `/proc` does little harm, but it still tells about the node. The restricted standard does without it.',
  fix: 'Remove `procMount`, unless the container starts containers itself.',
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'pss:restricted.procMount_restricted'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return when(equals(spec.hostUsers, false, ''), () =>
      everyContainer(spec, ({ securityContext }) =>
        isNoneOf(securityContext.procMount, ['Unmasked'], 'all of `/proc` is visible'),
      ),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: nested }
        spec:
          hostUsers: false
          containers: [{ name: nested, image: 'nested:1', securityContext: { procMount: «Unmasked» } }]
      `,
    ],
  },
});
