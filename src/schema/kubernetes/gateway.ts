/** The Gateway API. https://gateway-api.sigs.k8s.io/reference/spec/ */
import { kind } from '../kind.ts';
import { any, list, map, number, record, text } from '../shape.ts';
import { labelSelector, object } from './object-meta.ts';

const parentRefs = list(
  record({ group: text, kind: text, name: text, namespace: text, sectionName: text, port: number }),
);
const backendRefs = list(
  record({ group: text, kind: text, name: text, namespace: text, port: number, weight: number }),
);

const route = kind(
  object({
    spec: record({
      parentRefs,
      hostnames: list(text),
      rules: list(record({ matches: list(any), filters: list(any), backendRefs })),
    }),
  }),
);

export const gateway = {
  'gateway.networking.k8s.io/v1/GatewayClass': kind(
    object({ spec: record({ controllerName: text, parametersRef: any }) }),
  ),
  'gateway.networking.k8s.io/v1/Gateway': kind(
    object({
      spec: record({
        gatewayClassName: text,
        addresses: list(record({ type: text, value: text })),
        infrastructure: record({ annotations: map(text), labels: map(text) }),
        listeners: list(
          record({
            name: text,
            hostname: text,
            port: number,
            protocol: text,
            tls: record({
              mode: text,
              certificateRefs: list(record({ group: text, kind: text, name: text, namespace: text })),
            }),
            allowedRoutes: record({ namespaces: record({ from: text, selector: labelSelector }), kinds: list(any) }),
          }),
        ),
      }),
    }),
  ),
  'gateway.networking.k8s.io/v1/HTTPRoute': route,
  'gateway.networking.k8s.io/v1/GRPCRoute': route,
  'gateway.networking.k8s.io/v1alpha2/TCPRoute': route,
  'gateway.networking.k8s.io/v1alpha2/TLSRoute': route,
  'gateway.networking.k8s.io/v1alpha2/UDPRoute': route,
  'gateway.networking.k8s.io/v1beta1/ReferenceGrant': kind(
    object({
      spec: record({
        from: list(record({ group: text, kind: text, namespace: text })),
        to: list(record({ group: text, kind: text, name: text })),
      }),
    }),
  ),
} as const;
