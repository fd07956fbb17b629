/** Ingresses serve by TLS. */
import { isPresent, pass } from '../../../findings/index.ts';
import { entriesOf, knownOf } from '../../../graph/index.ts';
import { check, kubernetes } from '../../check.ts';

/** Annotations by which a load balancer of a cloud gets its certificate, or by which the ingress is for inside only. */
const elsewhere =
  /^(?:alb\.ingress\.kubernetes\.io\/certificate-arn|ingress\.gcp\.kubernetes\.io\/pre-shared-cert|networking\.gke\.io\/managed-certificates|networking\.gke\.io\/v1beta1\.FrontendConfig|kubernetes\.io\/ingress\.allow-http|appgw\.ingress\.kubernetes\.io\/appgw-ssl-certificate|ingress\.cloud\.ibm\.com\/.*|service\.beta\.kubernetes\.io\/aws-load-balancer-ssl-cert|nginx\.ingress\.kubernetes\.io\/ssl-passthrough|traefik\.ingress\.kubernetes\.io\/router\.tls|cert-manager\.io\/(?:cluster-)?issuer)$/;

export default check({
  id: 'kubernetes-ingress-uses-tls',
  title: 'Ingresses serve by TLS',
  severity: 'medium',
  on: 'networking.k8s.io/v1/Ingress',
  why: 'Passwords, cookies and data cross the network in the clear, for everyone on the way to read and to change.',
  fix: 'Name the hosts and a certificate under `tls`; cert-manager gets and renews it. Where a load balancer in front ends TLS, say so by its annotation.',
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-23'],
  aliases: ['C-0263'],
  evaluate: ({ spec, metadata }) => {
    const known = entriesOf(metadata.annotations).find(([name]) => elsewhere.test(name));
    const ofAlb = entriesOf(metadata.annotations).find(
      ([name, value]) => name === 'alb.ingress.kubernetes.io/listen-ports' && /HTTPS/.test(knownOf(value) ?? ''),
    );
    return (known ?? ofAlb) ? pass() : isPresent(spec.tls, 'requests come in the clear');
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web }
        spec:
          tls: [{ hosts: [shop.example.com], secretName: shop-tls }]
          rules: [{ host: shop.example.com }]
      `,
      kubernetes`
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations: { alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }
        spec: { rules: [{ host: shop.example.com }] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web }
        spec: «{ rules: [{ host: shop.example.com }] }»
      `,
    ],
  },
});
