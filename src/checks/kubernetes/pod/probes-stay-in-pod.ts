/** Probes and hooks ask their own pod. */
import { all, is, pass, type Verdict } from '../../../findings/index.ts';
import { isAbsent, type View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

function isOwn(host: View<string>): Verdict {
  return isAbsent(host) ? pass() : is(host, (text) => text === '', 'the node asks another address');
}

export default check({
  id: 'kubernetes-pod-probes-stay-in-pod',
  title: 'Probes and hooks ask their own pod',
  severity: 'low',
  on: workloadKinds,
  why: "A probe with a host makes the kubelet send requests from the node to an address of the author's choice, past every network policy.",
  fix: 'Remove `host` from the probe or hook: it then asks the pod itself.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:SC-7', 'pss:baseline.hostProbesAndHostLifecycle'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ livenessProbe, readinessProbe, startupProbe, lifecycle }) =>
      all(
        ...[livenessProbe, readinessProbe, startupProbe, lifecycle.postStart, lifecycle.preStop].flatMap(
          ({ httpGet, tcpSocket }) => [isOwn(httpGet.host), isOwn(tcpSocket.host)],
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
          containers: [{ name: web, image: 'web:1.4.2', livenessProbe: { httpGet: { path: /, port: 8080 } } }]
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
              livenessProbe:
                httpGet: { host: «169.254.169.254», path: /, port: 80 }
      `,
    ],
  },
});
