/** Pods do not share the network of their node. */
import { isNotTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-pod-not-on-host-network',
  title: 'Pods do not share the network of their node',
  severity: 'medium',
  on: workloadKinds,
  why: 'On the network of the node a pod reads the traffic of its neighbours, reaches what listens on the loopback address and the metadata service of the cloud, and no network policy applies to it.',
  fix: 'Remove `hostNetwork`, and publish the port by a service. Network plug-ins and a few node agents cannot do without it.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-7', 'pss:baseline.hostNamespaces'],
  aliases: ['CKV_K8S_19', 'KSV-0009', 'C-0041'],
  evaluate: (_, { node }) => isNotTrue(podSpecOf(node).hostNetwork, 'the pod is on the network of its node'),
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
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: agent }
        spec:
          template:
            spec:
              hostNetwork: «true»
              containers: [{ name: agent, image: 'agent:3.1' }]
      `,
    ],
  },
});
