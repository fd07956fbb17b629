/** Pods set only sysctls that stay within the pod. */
import { every, isOneOf } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

/** As of Kubernetes 1.37. */
const safe: readonly string[] = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_notsent_lowat',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

export default check({
  id: 'kubernetes-pod-safe-sysctls',
  title: 'Pods set only sysctls that stay within the pod',
  severity: 'medium',
  on: workloadKinds,
  why: 'Most sysctls belong to the node or take its resources: with them a pod weakens or stops its neighbours.',
  fix: 'Remove it, or set it on nodes made for this workload. The kubelet refuses such pods unless it was told to allow them.',
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.sysctls'],
  aliases: ['KSV-0026'],
  evaluate: (_, { node }) =>
    every(podSpecOf(node).securityContext.sysctls, ({ name }) =>
      isOneOf(name, safe, 'the setting reaches beyond the pod'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: '80' }] }
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { sysctls: [{ name: «kernel.msgmax», value: '65536' }] }
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
  },
});
