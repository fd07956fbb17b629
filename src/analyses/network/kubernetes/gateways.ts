/** Gateways that strangers reach, the routes attached to them, and the services behind those. */
import { type GraphNode, isAbsent, itemsOf, knownOf, stateOf } from '../../../graph/index.ts';
import { type Labels, outOf, picks, propertiesOf, resourcesOf, selectorOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { all, any, type Decision, no, undecided, yes, yesIf } from '../decision.ts';
import { annotationsOf, internalBy } from './annotations.ts';
import type { Cluster } from './cluster.ts';
import { matchesController } from './outsiders.ts';
import { reachPods } from './services.ts';

const gatewayKind = 'gateway.networking.k8s.io/v1/Gateway';
const routeKind = 'gateway.networking.k8s.io/v1/HTTPRoute';

/** Adds gateways with their routes. A route is attached only where it asks for it and a listener lets it. https://gateway-api.sigs.k8s.io/concepts/api-overview/#attaching-routes-to-gateways */
export function reachGateways(clusters: ReadonlyMap<string, Cluster>, collector: Collector): void {
  const { graph } = collector;
  for (const { id, node, properties } of resourcesOf(graph, gatewayKind)) {
    const cluster = clusters.get(node.scope);
    if (!cluster) continue;
    const way = entrance(properties);
    collector.add(internet, id, way);
    if (way.answer === 'no') continue;
    for (const { to } of outOf(graph, id, 'routes-to')) {
      const route = graph.node(to);
      collector.add(id, to, attached(node, route, cluster.labelsOf));
      const { origin } = route.properties;
      const matches = matchesController(
        origin,
        cluster.controllers.map(({ pod }) => pod),
        cluster.labelsOf,
      );
      for (const backend of outOf(graph, to, 'routes-to')) {
        const granted = grantedTo(collector, route, graph.node(backend.to));
        collector.add(to, backend.to, all({ answer: 'yes', facts: backend.proof.facts }, granted));
        if (granted.answer !== 'no') reachPods(cluster, collector, backend.to, matches);
      }
    }
  }
}

function entrance({ spec, metadata }: ReturnType<typeof propertiesOf<typeof gatewayKind>>): Decision {
  const inside = internalBy(annotationsOf(metadata));
  if (inside) return no(`\`${inside.name}\` keeps the gateway inside`, inside.origin);
  const name = knownOf(spec.gatewayClassName) ?? '';
  const { origin } = stateOf(spec.gatewayClassName);
  if (/internal|private|rilb|waypoint|mesh/i.test(name))
    return no(`gateways of class \`${name}\` take calls from inside`, origin);
  const says = `the gateway takes requests from outside the cluster by class \`${name}\``;
  if (/external/i.test(name)) return yes(says, origin);
  return yesIf('the gateway is open to the internet, as its class makes it by default', says, origin);
}

/** Whether a listener lets the route in: its namespaces, and its name or port where the route names one. */
function attached(gateway: GraphNode, route: GraphNode, labelsOf: (namespace: string) => Labels): Decision {
  const { spec, metadata } = propertiesOf(gateway, gatewayKind);
  const { spec: asked, metadata: own } = propertiesOf(route, routeKind);
  const namespace = knownOf(own.namespace) ?? 'default';
  const home = knownOf(metadata.namespace) ?? 'default';
  const decisions: Decision[] = [];
  for (const parent of itemsOf(asked.parentRefs)) {
    if (knownOf(parent.name) !== knownOf(metadata.name)) continue;
    for (const listener of itemsOf(spec.listeners)) {
      const section = knownOf(parent.sectionName);
      const port = knownOf(parent.port);
      if (section !== undefined && section !== knownOf(listener.name)) continue;
      if (port !== undefined && port !== knownOf(listener.port)) continue;
      if (
        !hostsMeet(
          knownOf(listener.hostname),
          itemsOf(asked.hostnames).flatMap((host) => knownOf(host) ?? []),
        )
      )
        continue;
      const { from, selector } = listener.allowedRoutes.namespaces;
      const says = `listener \`${knownOf(listener.name) ?? ''}\` lets \`${route.address}\` in`;
      const { origin } = stateOf(listener.name);
      const allowed = knownOf(from) ?? 'Same';
      if (allowed === 'All' || (allowed === 'Same' && namespace === home)) decisions.push(yes(says, origin));
      else if (allowed === 'Selector') {
        const chosen = selectorOf(selector);
        const answer = chosen ? picks(chosen, labelsOf(namespace)) : false;
        if (answer === true) decisions.push(yes(says, origin));
        else if (answer !== false) decisions.push(undecided(answer));
      }
    }
  }
  return any(decisions, no('no listener lets the route in', gateway.properties.origin));
}

/** Host names meet where one is absent, they are alike, or a wildcard of one covers the other. */
function hostsMeet(listener: string | undefined, hosts: readonly string[]): boolean {
  if (listener === undefined || listener === '' || hosts.length === 0) return true;
  const coversHost = (pattern: string, host: string) => pattern.startsWith('*.') && host.endsWith(pattern.slice(1));
  return hosts.some((host) => host === listener || coversHost(listener, host) || coversHost(host, listener));
}

/** A backend in another namespace must be granted there. */
function grantedTo({ graph }: Collector, route: GraphNode, service: GraphNode): Decision {
  const namespaceOf = (node: GraphNode) => node.address.split('/')[0] ?? 'default';
  if (namespaceOf(route) === namespaceOf(service)) return yes();
  for (const { node, properties } of resourcesOf(graph, 'gateway.networking.k8s.io/v1beta1/ReferenceGrant')) {
    if (node.scope !== route.scope || namespaceOf(node) !== namespaceOf(service)) continue;
    const from = itemsOf(properties.spec.from).some(
      (one) => knownOf(one.namespace) === namespaceOf(route) && route.kind.endsWith(`/${knownOf(one.kind) ?? ''}`),
    );
    const to = itemsOf(properties.spec.to).some(
      (one) =>
        knownOf(one.kind) === 'Service' &&
        (isAbsent(one.name) || service.address.endsWith(`/${knownOf(one.name) ?? ''}`)),
    );
    if (from && to) return yes(`\`${node.address}\` grants it`, node.properties.origin);
  }
  return no('no grant lets the route use a service of another namespace', route.properties.origin);
}
