/** Ingresses put no lines into the configuration of NGINX. */
import { everyEntry, fail, pass } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-ingress-no-snippets',
  title: 'Ingresses put no lines into the configuration of NGINX',
  severity: 'medium',
  on: 'networking.k8s.io/v1/Ingress',
  why: 'A snippet is configuration of the controller itself: whoever writes an ingress can read its service account, and with it the secrets of the cluster (CVE-2021-25742).',
  fix: 'Use the annotation made for the purpose, or a config map of the controller, and set `allow-snippet-annotations: false`.',
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
    'https://github.com/kubernetes/ingress-nginx/issues/7837',
  ],
  controls: ['nist-800-53-r5:CM-7', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV_K8S_152', 'CKV_K8S_153'],
  evaluate: ({ metadata }) =>
    everyEntry(metadata.annotations, (name, value) =>
      /^nginx\.ingress\.kubernetes\.io\/(?:configuration|server|auth|stream|modsecurity)-snippet$/.test(name)
        ? fail(value, 'the lines become part of the controller')
        : pass(),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations: { nginx.ingress.kubernetes.io/rewrite-target: / }
        spec: { tls: [{ secretName: web }] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            nginx.ingress.kubernetes.io/configuration-snippet: «more_clear_headers Server;»
        spec: { tls: [{ secretName: web }] }
      `,
    ],
  },
});
