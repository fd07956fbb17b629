/** Gateways listen for TLS. */
import { every, isNoneOf, isOneOf, not, some, when } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-gateway-listener-uses-tls',
  title: 'Gateways listen for TLS',
  severity: 'medium',
  on: 'gateway.networking.k8s.io/v1/Gateway',
  why: 'A gateway that listens for plain HTTP alone lets passwords and data cross the network in the clear.',
  fix: 'Add a listener of protocol `HTTPS` with a certificate, and leave to the plain one nothing but a redirect.',
  references: ['https://gateway-api.sigs.k8s.io/guides/tls/'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-23'],
  evaluate: ({ spec }) =>
    when(
      not(
        some(spec.listeners, ({ protocol }) => isOneOf(protocol, ['HTTPS', 'TLS', 'HBONE'], ''), ''),
        '',
      ),
      () => every(spec.listeners, ({ protocol }) => isNoneOf(protocol, ['HTTP'], 'requests come in the clear')),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: web }
        spec:
          gatewayClassName: cloud
          listeners:
            - { name: redirect, port: 80, protocol: HTTP }
            - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: shop }] } }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: web }
        spec:
          gatewayClassName: cloud
          listeners: [{ name: http, port: 80, protocol: «HTTP» }]
      `,
    ],
  },
});
