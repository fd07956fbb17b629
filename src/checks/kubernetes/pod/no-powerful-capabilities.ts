/** Containers add no capability that opens the node. */
import { every, is } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

const powerful: readonly string[] = [
  'ALL',
  'BPF',
  'DAC_READ_SEARCH',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
];

export default check({
  id: 'kubernetes-pod-no-powerful-capabilities',
  title: 'Containers add no capability that opens the node',
  severity: 'high',
  on: workloadKinds,
  why: 'With capabilities such as `SYS_ADMIN`, `SYS_PTRACE` or `SYS_MODULE` root in the container leaves it in a few known steps and owns the node.',
  fix: 'Remove it. Profilers and storage drivers that need one belong into a namespace of their own, with as little else as possible.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.capabilities_baseline'],
  aliases: ['CKV_K8S_39', 'KSV-0005', 'C-0046'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ securityContext }) =>
      every(securityContext.capabilities.add, (name) =>
        is(name, (text) => !powerful.includes(text.replace(/^CAP_/, '')), 'root in the container can leave it'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: web:1.4.2
              securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: trace }
        spec:
          containers:
            - name: trace
              image: trace:0.9
              securityContext:
                capabilities:
                  add: [NET_RAW, «SYS_ADMIN»]
      `,
    ],
  },
});
