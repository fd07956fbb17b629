/** Pods do not see the processes of their node. */
import { isNotTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-pod-not-in-host-pid',
  title: 'Pods do not see the processes of their node',
  severity: 'high',
  on: workloadKinds,
  why: 'With the process ids of the node a container reads the environment of every process there, and root in it can enter or end them. Together with root or ptrace it is the node.',
  fix: 'Remove `hostPID`. For debugging use an ephemeral container in the pod instead.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'pss:baseline.hostNamespaces'],
  aliases: ['CKV_K8S_17', 'KSV-0010', 'C-0038'],
  evaluate: (_, { node }) => isNotTrue(podSpecOf(node).hostPID, 'the processes of the node are visible'),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostPID: false
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: top }
        spec:
          hostPID: «true»
          containers: [{ name: top, image: 'busybox:1.37' }]
      `,
    ],
  },
});
