/** Containers see the masked `/proc`. */
import { isNoneOf } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, outsideUserNamespace } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-proc-masked',
  title: 'Containers see the masked `/proc`',
  severity: 'medium',
  on: workloadKinds,
  why: 'The runtime hides parts of `/proc` that tell about the node or change it. `Unmasked` shows them to the container.',
  fix: 'Remove `procMount`. Containers that start containers may use it in a user namespace, with `hostUsers: false`.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'pss:baseline.procMount'],
  aliases: ['KSV-0027'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return outsideUserNamespace(spec, () =>
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
        metadata: { name: nested }
        spec:
          hostUsers: false
          containers: [{ name: nested, image: 'nested:1', securityContext: { procMount: Unmasked } }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: nested }
        spec:
          containers: [{ name: nested, image: 'nested:1', securityContext: { procMount: «Unmasked» } }]
      `,
    ],
  },
});
