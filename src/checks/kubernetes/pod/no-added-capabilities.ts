/** Containers add no capability that a runtime does not give by itself. */
import { every, is } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

/** Those that container runtimes give by themselves, and those that a check of its own reports. */
const known: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const reported: readonly string[] = [
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
  id: 'kubernetes-pod-no-added-capabilities',
  title: 'Containers add no capability that a runtime does not give by itself',
  severity: 'medium',
  on: workloadKinds,
  why: 'Each capability beyond the usual ones is a part of root: `NET_RAW` forges packets to its neighbours, `SYS_TIME` sets the clock of the node, `SYSLOG` reads addresses of the kernel.',
  fix: 'Remove it. For ping the sysctl `net.ipv4.ping_group_range` does, and for ports below 1024 `NET_BIND_SERVICE`.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.capabilities_baseline'],
  aliases: ['CKV_K8S_25', 'KSV-0022'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ securityContext }) =>
      every(securityContext.capabilities.add, (name) =>
        is(
          name,
          (text) => known.includes(text) || reported.includes(text.replace(/^CAP_/, '')),
          'a part of root is added',
        ),
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
              securityContext: { capabilities: { add: [CHOWN, SETUID] } }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          ephemeralContainers:
            - name: ping
              image: ping:1
              securityContext:
                capabilities:
                  add: [«NET_RAW»]
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
  },
});
