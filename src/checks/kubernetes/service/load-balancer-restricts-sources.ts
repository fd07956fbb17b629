/** Public load balancers name who may come. */
import { isPresent, when } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isPublicBalancer } from '../exposed-services.ts';

export default check({
  id: 'kubernetes-service-load-balancer-restricts-sources',
  title: 'Public load balancers name who may come',
  severity: 'info',
  on: 'v1/Service',
  why: 'Without source ranges the whole internet reaches the pods, with whatever flaw they have.',
  fix: 'Name `loadBalancerSourceRanges`, or make the load balancer internal. A service for everybody should stand behind an ingress or gateway with TLS.',
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-3'],
  evaluate: ({ spec, metadata }) =>
    when(isPublicBalancer({ spec, metadata }), () =>
      isPresent(spec.loadBalancerSourceRanges, 'the whole internet may come'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: web }
        spec: { type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24], ports: [{ port: 443 }] }
      `,
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations: { service.beta.kubernetes.io/aws-load-balancer-scheme: internal }
        spec: { type: LoadBalancer, ports: [{ port: 443 }] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: web }
        spec:
          type: «LoadBalancer»
          ports: [{ port: 443 }]
      `,
    ],
  },
});
