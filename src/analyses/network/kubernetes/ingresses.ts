/** Ingresses that strangers reach, and the services behind them. */
import { type GraphNode, isAbsent, itemsOf, knownOf, type NodeId, stateOf, unknownOf } from '../../../graph/index.ts';
import { into, outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { addressesOf } from '../aws/subnets.ts';
import { type Collector, internet } from '../collector.ts';
import { all, any, type Decision, no, openQuestion, undecided, yes, yesIf } from '../decision.ts';
import { annotationsOf, internalBy, loginBy } from './annotations.ts';
import type { Cluster } from './cluster.ts';
import { matchesBalancer, matchesController } from './outsiders.ts';
import { callersBy, reachPods, wayIn } from './services.ts';

const ingressKind = 'networking.k8s.io/v1/Ingress';

/** Adds ingresses with their backends. A login that the ingress asks for ends the way. */
export function reachIngresses(clusters: ReadonlyMap<string, Cluster>, collector: Collector): void {
  const { graph } = collector;
  for (const { id, node, properties } of resourcesOf(graph, ingressKind)) {
    const cluster = clusters.get(node.scope);
    if (!cluster) continue;
    const annotations = annotationsOf(properties.metadata);
    const { way, isBalancer } = entrance(collector, cluster, node);
    const login = loginBy(annotations);
    if (way.answer === 'no' || login) continue;
    collector.add(internet, id, all(way, callersBy(annotations)));
    const { origin } = node.properties;
    const matches = isBalancer
      ? matchesBalancer(origin)
      : matchesController(
          origin,
          cluster.controllers.map(({ pod }) => pod),
          cluster.labelsOf,
        );
    const ports = backendPorts(node);
    for (const { to, proof } of outOf(graph, id, 'routes-to')) {
      collector.add(id, to, { answer: 'yes', facts: proof.facts });
      const name = graph.node(to).address.split('/').at(-1) ?? '';
      for (const port of ports.get(name) ?? [undefined]) reachPods(cluster, collector, to, matches, port);
    }
  }
}

/** Ports of its backends, by the service's name. */
function backendPorts(node: GraphNode): ReadonlyMap<string, readonly (number | string | undefined)[]> {
  const { spec } = propertiesOf(node, ingressKind);
  const ports = new Map<string, (number | string | undefined)[]>();
  const paths = itemsOf(spec.rules).flatMap((rule) => itemsOf(rule.http.paths).map((path) => path.backend));
  for (const { service } of [spec.defaultBackend, ...paths]) {
    const name = knownOf(service.name);
    if (name === undefined) continue;
    const port = knownOf(service.port.number) ?? knownOf(service.port.name);
    const list = ports.get(name);
    if (list) list.push(port);
    else ports.set(name, [port]);
  }
  return ports;
}

/**
 * How requests come in. The AWS Load Balancer Controller makes internal balancers unless the annotation says `internet-facing`
 * (https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#scheme); other controllers stand
 * behind a Service of type LoadBalancer as a rule: it decides if it was read, else that it is open is assumed and said.
 */
function entrance(
  collector: Collector,
  cluster: Cluster,
  node: GraphNode,
): { readonly way: Decision; readonly isBalancer: boolean } {
  const { graph } = collector;
  const { spec, metadata } = propertiesOf(node, ingressKind);
  const annotations = annotationsOf(metadata);
  const inside = internalBy(annotations);
  if (inside) return { way: no(`\`${inside.name}\` keeps the ingress inside`, inside.origin), isBalancer: true };
  const named = knownOf(spec.ingressClassName) ?? annotations.get('kubernetes.io/ingress.class')?.value;
  const classNode = graph
    .ofKind('networking.k8s.io/v1/IngressClass')
    .map((id) => propertiesOf(graph.node(id), 'networking.k8s.io/v1/IngressClass'))
    .find((one) => knownOf(one.metadata.name) === named);
  const scheme = annotations.get('alb.ingress.kubernetes.io/scheme');
  const isAlb =
    scheme !== undefined ||
    /(?:^|[-.])alb(?:$|[-.])/.test(named ?? '') ||
    ((classNode && knownOf(classNode.spec.controller)) ?? '').endsWith('/alb');
  const at = stateOf(isAbsent(spec.ingressClassName) ? spec.rules : spec.ingressClassName).origin;
  if (isAlb) {
    if (scheme?.value === 'internet-facing')
      return { way: yes('the load balancer of the ingress is internet-facing', scheme.origin), isBalancer: true };
    if (scheme)
      return {
        way: undecided(openQuestion(`what the scheme \`${scheme.value}\` means is not known`, scheme.origin)),
        isBalancer: true,
      };
    if (classNode && !isAbsent(classNode.spec.parameters))
      return {
        way: undecided(
          openQuestion(
            'the parameters of the ingress class decide the scheme',
            stateOf(classNode.spec.parameters).origin,
          ),
        ),
        isBalancer: true,
      };
    return { way: no('the load balancer of the ingress is internal by default', at), isBalancer: true };
  }
  const why = unknownOf(spec.ingressClassName);
  if (why) return { way: undecided(why, 'the class of the ingress is not known'), isBalancer: false };
  if (/internal|private/i.test(named ?? ''))
    return { way: no(`the class \`${named ?? ''}\` is one for calls from inside`, at), isBalancer: false };
  const read = cluster.controllers.flatMap(({ id }) =>
    into(graph, id, 'selects')
      .filter(({ from }) => graph.node(from).kind === 'v1/Service')
      .map(({ from }) => wayIn(collector, from)),
  );
  if (read.length > 0)
    return { way: any(read, no('the ingress controller has no address outside the cluster', at)), isBalancer: false };
  const isCloud = /^gce$|^azure/.test(named ?? '');
  const says = `the ingress takes requests from outside the cluster${named === undefined ? '' : ` by class \`${named}\``}`;
  return {
    way: isCloud
      ? yes(says, at)
      : yesIf('the ingress controller is open to the internet, as it is when installed by default', says, at),
    isBalancer: isCloud,
  };
}

/** Services behind target groups of load balancers that are made elsewhere. */
export function reachBoundServices(clusters: ReadonlyMap<string, Cluster>, collector: Collector): void {
  const { graph } = collector;
  for (const group of graph.ofKind('AWS::ElasticLoadBalancingV2::TargetGroup')) {
    for (const { to: service } of outOf(graph, group, 'routes-to')) {
      const node = graph.node(service);
      const cluster = clusters.get(node.scope);
      if (node.kind !== 'v1/Service' || !cluster) continue;
      const subnets = balancersOf(collector, group).flatMap((id) =>
        outOf(graph, id, 'placed-in').flatMap(({ to }) => (graph.node(to).kind === 'AWS::EC2::Subnet' ? [to] : [])),
      );
      reachPods(cluster, collector, service, matchesBalancer(node.properties.origin, addressesOf(graph, subnets)));
    }
  }
}

/** The load balancers whose listeners and rules lead to a target group. */
function balancersOf({ graph }: Collector, group: NodeId): readonly NodeId[] {
  const seen = new Set<NodeId>([group]);
  for (const id of seen) for (const { from } of into(graph, id, 'routes-to')) seen.add(from);
  return [...seen].filter((id) => graph.node(id).kind === 'AWS::ElasticLoadBalancingV2::LoadBalancer');
}
