/** Services claim no external addresses. */
import { isMissing } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-service-no-external-ips',
  title: 'Services claim no external addresses',
  severity: 'medium',
  on: 'v1/Service',
  why: 'Whoever may make a service with `externalIPs` takes over the traffic of the cluster to any address, of another service or of the internet (CVE-2020-8554).',
  fix: 'Use a load balancer or an ingress, and forbid the field by an admission policy.',
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:CM-7'],
  aliases: ['KSV-0108'],
  evaluate: ({ spec }) => isMissing(spec.externalIPs, 'traffic of the cluster to these addresses comes here'),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: web }
        spec: { selector: { app: web }, ports: [{ port: 80 }] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: web }
        spec:
          selector: { app: web }
          ports: [{ port: 80 }]
          externalIPs: «[203.0.113.7]»
      `,
    ],
  },
});
