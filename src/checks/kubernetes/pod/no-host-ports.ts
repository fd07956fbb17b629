/** Containers take no port of their node. */
import { every, is, pass, type Verdict } from '../../../findings/index.ts';
import { isAbsent, type View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

/** Port 0 means none. */
function isNoneOf0(port: View<number>): Verdict {
  return isAbsent(port) ? pass() : is(port, (number) => number === 0, 'the port of the node is taken');
}

export default check({
  id: 'kubernetes-pod-no-host-ports',
  title: 'Containers take no port of their node',
  severity: 'low',
  on: workloadKinds,
  why: 'A port of the node is open to everything that reaches the node, past services and ingress, and only one such pod fits on each.',
  fix: 'Remove `hostPort` and publish the pod by a service.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:CM-7', 'pss:baseline.hostPorts'],
  aliases: ['CKV_K8S_26', 'KSV-0024', 'C-0044'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ ports }) => every(ports, ({ hostPort }) => isNoneOf0(hostPort))),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2', ports: [{ containerPort: 8080 }] }]
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
              ports: [{ containerPort: 8080, hostPort: «8080» }]
      `,
    ],
  },
});
