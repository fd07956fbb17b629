/** Joins ingresses, gateways and routes to the services that they hand requests to. */
import {
  type Attribute,
  entryAt,
  type Graph,
  type GraphNode,
  itemsOf,
  knownOf,
  type NodeId,
  stateOf,
  textOfValue,
} from '../../graph/index.ts';
import { connect, resourcesOf } from '../../schema/index.ts';
import type { LedgerEntry } from '../../findings/index.ts';
import { ofSameEnvironment } from '../environment.ts';
import type { Link } from '../link.ts';
import { note } from '../note.ts';
import { namespaceOf, type Objects, objectsOf } from './objects.ts';

const routeKinds = [
  'gateway.networking.k8s.io/v1/HTTPRoute',
  'gateway.networking.k8s.io/v1/GRPCRoute',
  'gateway.networking.k8s.io/v1alpha2/TCPRoute',
  'gateway.networking.k8s.io/v1alpha2/TLSRoute',
] as const;
const gatewayKind = 'gateway.networking.k8s.io/v1/Gateway';

/** Backends by name, in the namespace of the ingress or, for routes, the one that they name. Whether a gateway lets a route in is for the network analysis to say. */
export const linkRoutes: Link = {
  name: 'kubernetes routes',
  link(graph) {
    const objects = objectsOf(graph, ['v1/Service', gatewayKind]);
    const ledger: LedgerEntry[] = [];
    for (const { id, node, properties } of resourcesOf(graph, 'networking.k8s.io/v1/Ingress')) {
      const { spec } = properties;
      const backends = [
        spec.defaultBackend,
        ...itemsOf(spec.rules).flatMap((rule) => itemsOf(rule.http.paths).map((path) => path.backend)),
      ];
      const missing = new Set<string>();
      for (const { service } of backends) {
        const to = toService(graph, objects, { id, node }, service.name, namespaceOf(node));
        if (to !== undefined) missing.add(to);
      }
      for (const name of missing) ledger.push(notThere(node, name));
    }
    for (const kind of routeKinds) {
      for (const { id, node, properties } of resourcesOf(graph, kind)) {
        const { spec } = properties;
        for (const parent of itemsOf(spec.parentRefs)) {
          const name = knownOf(parent.name);
          if (name === undefined || (knownOf(parent.kind) ?? 'Gateway') !== 'Gateway') continue;
          const gateway = objects.find(node.scope, gatewayKind, knownOf(parent.namespace) ?? namespaceOf(node), name);
          if (gateway === undefined) continue;
          connect(graph, 'routes-to', gateway, id, {
            facts: [
              {
                says: `\`${node.address}\` asks to be attached to \`${graph.node(gateway).address}\``,
                origin: stateOf(parent.name).origin,
              },
            ],
          });
        }
        for (const backend of itemsOf(spec.rules).flatMap((rule) => itemsOf(rule.backendRefs))) {
          if ((knownOf(backend.kind) ?? 'Service') !== 'Service') continue;
          const namespace = knownOf(backend.namespace) ?? namespaceOf(node);
          const missing = toService(graph, objects, { id, node }, backend.name, namespace);
          if (missing !== undefined) ledger.push(notThere(node, missing));
        }
      }
    }
    bindTargetGroups(graph, objects);
    return ledger;
  },
};

/** `TargetGroupBinding` registers the pods of a service with a target group that is made elsewhere; the group's name is in its ARN. */
function bindTargetGroups(graph: Graph, objects: Objects): void {
  const groups = new Map<string, NodeId[]>();
  for (const { id, properties } of resourcesOf(graph, 'AWS::ElasticLoadBalancingV2::TargetGroup')) {
    const name = knownOf(properties.Name);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  for (const id of graph.ofKind('elbv2.k8s.aws/v1beta1/TargetGroupBinding')) {
    const node = graph.node(id);
    const arn = entryAt(node.properties, 'spec', 'targetGroupARN');
    const named = textOfValue(entryAt(node.properties, 'spec', 'targetGroupName'));
    const name = named ?? /:targetgroup\/([^/]+)\//.exec(textOfValue(arn) ?? '')?.[1] ?? '';
    const found = ofSameEnvironment(graph, node, groups.get(name) ?? []);
    const service = textOfValue(entryAt(node.properties, 'spec', 'serviceRef', 'name'));
    const to = service === undefined ? undefined : objects.find(node.scope, 'v1/Service', namespaceOf(node), service);
    if (to === undefined) continue;
    for (const group of found)
      connect(graph, 'routes-to', group, to, {
        facts: [
          {
            says: `\`${node.address}\` puts the pods of \`${graph.node(to).address}\` behind \`${graph.node(group).address}\``,
            origin: arn?.origin ?? node.properties.origin,
          },
        ],
      });
  }
}

/** Adds the edge; gives the name where no such service is there. */
function toService(
  graph: Graph,
  objects: Objects,
  from: { readonly id: NodeId; readonly node: GraphNode },
  attribute: Attribute<string>,
  namespace: string,
): string | undefined {
  const name = knownOf(attribute);
  if (name === undefined) return undefined;
  const to = objects.find(from.node.scope, 'v1/Service', namespace, name);
  if (to === undefined) return name;
  connect(graph, 'routes-to', from.id, to, {
    facts: [
      {
        says: `\`${from.node.address}\` sends to service \`${graph.node(to).address}\``,
        origin: stateOf(attribute).origin,
      },
    ],
  });
  return undefined;
}

function notThere(node: GraphNode, name: string): LedgerEntry {
  return note(node.address, `the service \`${name}\` that it sends to is not among what was read`, node.at);
}
