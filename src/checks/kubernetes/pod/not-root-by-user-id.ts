/** Pods do not ask to run as root. */
import { all, isNoneOf } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, outsideUserNamespace } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-not-root-by-user-id',
  title: 'Pods do not ask to run as root',
  severity: 'medium',
  on: workloadKinds,
  why: "Root in a container is root of the node's kernel but for its capabilities: most escapes from containers need it.",
  fix: 'Name the id of an ordinary user, and give it the files that it needs in the image or by `fsGroup`.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'pss:restricted.runAsUser'],
  aliases: ['KSV-0105'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return outsideUserNamespace(spec, () =>
      all(
        isNoneOf(spec.securityContext.runAsUser, [0], 'containers run as root'),
        everyContainer(spec, ({ securityContext }) =>
          isNoneOf(securityContext.runAsUser, [0], 'the container runs as root'),
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
          securityContext: { runAsUser: 10001 }
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers: [{ name: web, image: 'web:1.4.2', securityContext: { runAsUser: 0 } }]
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
              securityContext:
                runAsUser: «0»
      `,
    ],
  },
});
