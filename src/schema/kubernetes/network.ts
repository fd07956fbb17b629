/** Services, ingresses and network policies. https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, oneOf, record, text } from '../shape.ts';
import { intOrText, labelSelector, object, objectReference } from './object-meta.ts';

const backend = record({
  service: record({ name: text, port: record({ name: text, number }) }),
  resource: record({ apiGroup: text, kind: text, name: text }),
});

const peers = list(
  record({
    ipBlock: record({ cidr: text, except: list(text) }),
    namespaceSelector: labelSelector,
    podSelector: labelSelector,
  }),
);
const ports = list(record({ port: intOrText, endPort: number, protocol: text }));

export const network = {
  'v1/Service': kind(
    object({
      spec: record({
        type: oneOf('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
        selector: map(text),
        ports: list(
          record({
            name: text,
            port: number,
            targetPort: intOrText,
            nodePort: number,
            protocol: text,
            appProtocol: text,
          }),
        ),
        clusterIP: text,
        clusterIPs: list(text),
        externalIPs: list(text),
        externalName: text,
        externalTrafficPolicy: text,
        internalTrafficPolicy: text,
        allocateLoadBalancerNodePorts: flag,
        loadBalancerClass: text,
        loadBalancerIP: text,
        loadBalancerSourceRanges: list(text),
        publishNotReadyAddresses: flag,
        sessionAffinity: text,
      }),
    }),
  ),
  'discovery.k8s.io/v1/EndpointSlice': kind(
    object({
      addressType: text,
      endpoints: list(record({ addresses: list(text), hostname: text, nodeName: text, targetRef: objectReference })),
      ports: list(record({ name: text, port: number, protocol: text })),
    }),
  ),
  'networking.k8s.io/v1/Ingress': kind(
    object({
      spec: record({
        ingressClassName: text,
        defaultBackend: backend,
        rules: list(
          record({ host: text, http: record({ paths: list(record({ path: text, pathType: text, backend })) }) }),
        ),
        tls: list(record({ hosts: list(text), secretName: text })),
      }),
    }),
  ),
  'networking.k8s.io/v1/IngressClass': kind(object({ spec: record({ controller: text, parameters: any }) })),
  'networking.k8s.io/v1/NetworkPolicy': kind(
    object({
      spec: record({
        podSelector: labelSelector,
        policyTypes: list(oneOf('Ingress', 'Egress')),
        ingress: list(record({ from: peers, ports })),
        egress: list(record({ to: peers, ports })),
      }),
    }),
  ),
} as const;
