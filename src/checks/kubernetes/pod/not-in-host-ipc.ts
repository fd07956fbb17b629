/** Pods do not share the memory segments of their node. */
import { isNotTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-pod-not-in-host-ipc',
  title: 'Pods do not share the memory segments of their node',
  severity: 'medium',
  on: workloadKinds,
  why: 'Shared memory and semaphores of everything on the node lie open to the pod: databases and browsers keep data in them.',
  fix: 'Remove `hostIPC`. Containers that must share memory belong into one pod, with an `emptyDir` of medium `Memory`.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-4', 'pss:baseline.hostNamespaces'],
  aliases: ['CKV_K8S_18', 'KSV-0008', 'C-0038'],
  evaluate: (_, { node }) => isNotTrue(podSpecOf(node).hostIPC, 'shared memory of the node is open to the pod'),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: shm }
        spec:
          hostIPC: «true»
          containers: [{ name: shm, image: 'shm:1.0' }]
      `,
    ],
  },
});
