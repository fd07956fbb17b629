/** Joins objects to the namespace that they lie in. */
import { stateOf } from '../../graph/index.ts';
import { connect } from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { metadataOf, namespaceOf, objectsOf, workloadIds } from './objects.ts';

const placed = [
  'v1/Service',
  'v1/ServiceAccount',
  'v1/Secret',
  'v1/ConfigMap',
  'networking.k8s.io/v1/Ingress',
  'networking.k8s.io/v1/NetworkPolicy',
  'gateway.networking.k8s.io/v1/Gateway',
  'gateway.networking.k8s.io/v1/HTTPRoute',
  'rbac.authorization.k8s.io/v1/Role',
  'rbac.authorization.k8s.io/v1/RoleBinding',
];

/** `placed-in` edges to namespaces that are declared in the same scope. */
export const linkPlaces: Link = {
  name: 'kubernetes places',
  link(graph) {
    const objects = objectsOf(graph, ['v1/Namespace']);
    for (const id of [...workloadIds(graph), ...placed.flatMap((kind) => [...graph.ofKind(kind)])]) {
      const node = graph.node(id);
      const namespace = namespaceOf(node);
      const found = objects.find(node.scope, 'v1/Namespace', '', namespace);
      if (found === undefined) continue;
      connect(graph, 'placed-in', id, found, {
        facts: [
          {
            says: `\`${node.address}\` lies in namespace \`${namespace}\``,
            origin: stateOf(metadataOf(node).namespace).origin,
          },
        ],
      });
    }
    return [];
  },
};
