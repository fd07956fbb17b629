/** Pods refuse to start as root. */
import { all, isNotFalse, isTrue } from '../../../findings/index.ts';
import { isAbsent } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, outsideUserNamespace } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-demands-non-root',
  title: 'Pods refuse to start as root',
  severity: 'low',
  on: workloadKinds,
  why: 'An image may change its user with the next build. `runAsNonRoot` makes the kubelet refuse to start a container that would be root.',
  fix: 'Set `runAsNonRoot: true` for the pod, and a numeric user in the image or in `runAsUser`: the kubelet cannot tell who a name is.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'pss:restricted.runAsNonRoot'],
  aliases: ['CKV_K8S_23', 'KSV-0012', 'C-0013'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    const ofPod = spec.securityContext.runAsNonRoot;
    return outsideUserNamespace(spec, () =>
      all(
        isNotFalse(ofPod, 'containers may start as root'),
        everyContainer(spec, ({ securityContext }) =>
          isAbsent(securityContext.runAsNonRoot) && !isAbsent(ofPod)
            ? isTrue(ofPod, 'containers may start as root')
            : isTrue(securityContext.runAsNonRoot, 'the container may start as root'),
        ),
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
          securityContext: { runAsNonRoot: true }
          containers: [{ name: web, image: 'web:1.4.2' }]
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
              securityContext: { runAsNonRoot: «false» }
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - «name: web»
              image: web:1.4.2
      `,
    ],
  },
});
