/** Containers cannot change their own files. */
import { every, isTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { onLinux } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-root-filesystem-read-only',
  title: 'Containers cannot change their own files',
  severity: 'low',
  on: workloadKinds,
  why: 'Whoever breaks into a container wants to leave a program or change one. A read-only file system takes that away, and shows what the program writes.',
  fix: 'Set `readOnlyRootFilesystem: true` and mount an `emptyDir` where the program writes, `/tmp` as a rule.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  controls: ['nist-800-53-r5:CM-7', 'nist-800-53-r5:SI-7'],
  aliases: ['CKV_K8S_22', 'KSV-0014', 'C-0017'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return onLinux(spec, () =>
      every(spec.containers, ({ securityContext }) =>
        isTrue(securityContext.readOnlyRootFilesystem, 'its files can be changed as it runs'),
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
          containers: [{ name: web, image: 'web:1.4.2', securityContext: { readOnlyRootFilesystem: true } }]
      `,
    ],
    fail: [
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
