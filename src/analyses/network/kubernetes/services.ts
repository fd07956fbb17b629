/** Services that strangers reach, and the pods behind a service. */
import { itemsOf, knownOf, type NodeId, stateOf, unknownOf } from '../../../graph/index.ts';
import { outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { holdsStrangers, parseCidr } from '../addresses.ts';
import { textsOf } from '../aws/subnets.ts';
import { type Collector, internet } from '../collector.ts';
import { all, any, type Decision, no, openQuestion, undecided, yes } from '../decision.ts';
import { type Annotation, annotationsOf, callerRanges, internalBy } from './annotations.ts';
import type { Cluster } from './cluster.ts';
import { matchesBalancer } from './outsiders.ts';
import type { Matches } from './policies.ts';
import { type Pod, portOf } from './policy.ts';

const serviceKind = 'v1/Service';

/** Adds services of type LoadBalancer and NodePort with their pods. */
export function reachServices(clusters: ReadonlyMap<string, Cluster>, collector: Collector): void {
  const { graph } = collector;
  for (const { id, node } of resourcesOf(graph, serviceKind)) {
    const cluster = clusters.get(node.scope);
    const way = wayIn(collector, id);
    if (!cluster || way.answer === 'no') continue;
    collector.add(internet, id, way);
    reachPods(cluster, collector, id, matchesBalancer(node.properties.origin));
  }
}

/** Whether strangers reach the address of a service. https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types */
export function wayIn({ graph }: Collector, service: NodeId): Decision {
  const node = graph.node(service);
  const { spec, metadata } = propertiesOf(node, serviceKind);
  const type = knownOf(spec.type);
  const { origin } = stateOf(spec.type);
  const why = unknownOf(spec.type);
  if (why) return undecided(why, 'the type of the service is not known');
  const ways: Decision[] = [];
  if (type === 'LoadBalancer')
    ways.push(all(balancer(annotationsOf(metadata), spec), callers(spec, annotationsOf(metadata))));
  if (type === 'NodePort')
    ways.push(
      undecided(
        openQuestion('whether strangers reach the nodes is not known', origin),
        `\`${node.address}\` listens on every node`,
      ),
    );
  if (itemsOf(spec.externalIPs).length > 0) {
    const at = stateOf(spec.externalIPs).origin;
    ways.push(undecided(openQuestion('whether its external addresses are routed from the internet is not known', at)));
  }
  return any(ways, no('the service has no address outside the cluster', origin));
}

type Spec = ReturnType<typeof propertiesOf<typeof serviceKind>>['spec'];

function balancer(annotations: ReadonlyMap<string, Annotation>, spec: Spec): Decision {
  const inside = internalBy(annotations);
  if (inside) return no(`\`${inside.name}\` keeps the load balancer inside`, inside.origin);
  const scheme = annotations.get('service.beta.kubernetes.io/aws-load-balancer-scheme');
  if (scheme?.value === 'internet-facing')
    return yes('the load balancer of the service is internet-facing', scheme.origin);
  const kind = annotations.get('service.beta.kubernetes.io/aws-load-balancer-type');
  const classOf = knownOf(spec.loadBalancerClass);
  const { origin } = stateOf(spec.loadBalancerClass);
  // The AWS Load Balancer Controller makes internal balancers unless told otherwise.
  if (kind && /^(?:external|nlb-ip)$/.test(kind.value))
    return no('the controller makes an internal load balancer by default', kind.origin);
  if (classOf && /^(?:service\.k8s\.aws|eks\.amazonaws\.com)\/nlb$/.test(classOf))
    return no('load balancers of this class are internal by default', origin);
  if (classOf !== undefined)
    return undecided(
      openQuestion(`whether load balancers of class \`${classOf}\` stand on the internet is not known`, origin),
    );
  const why = unknownOf(spec.loadBalancerClass);
  return why
    ? undecided(why)
    : yes('the service is of type `LoadBalancer`, which is external unless told otherwise', stateOf(spec.type).origin);
}

/** Ranges of callers, of the specification or of annotations. */
function callers(spec: Spec, annotations: ReadonlyMap<string, Annotation>): Decision {
  const why = unknownOf(spec.loadBalancerSourceRanges);
  if (why) return undecided(why, 'the ranges of callers are not known');
  const own = textsOf(spec.loadBalancerSourceRanges);
  if (own.length > 0)
    return rangesHoldStrangers(own)
      ? yes()
      : no('only certain addresses may call', stateOf(spec.loadBalancerSourceRanges).origin);
  return callersBy(annotations);
}

/** Ranges of callers of annotations alone. */
export function callersBy(annotations: ReadonlyMap<string, Annotation>): Decision {
  for (const name of callerRanges) {
    const own = annotations.get(name);
    if (own && !rangesHoldStrangers(own.value.split(/[,;\s]+/)))
      return no('only certain addresses may call', own.origin);
  }
  return yes();
}

function rangesHoldStrangers(texts: readonly string[]): boolean {
  const ranges = texts.flatMap((text) => parseCidr(text) ?? []);
  return holdsStrangers(ranges, 4) || holdsStrangers(ranges, 6);
}

/** Edges from a service to its workloads, as far as policies let the sender in. `port` limits it to one port of the service. */
export function reachPods(
  cluster: Cluster,
  collector: Collector,
  service: NodeId,
  matches: Matches,
  port?: number | string,
): void {
  const { graph } = collector;
  const { spec } = propertiesOf(graph.node(service), serviceKind);
  for (const { to, proof } of outOf(graph, service, 'selects')) {
    const pod = cluster.pods.get(to);
    if (!pod) continue;
    const picked: Decision = proof.unless ? undecided(proof.unless) : { answer: 'yes', facts: proof.facts };
    const decisions: Decision[] = [];
    for (const one of itemsOf(spec.ports)) {
      const number = knownOf(one.port);
      if (port !== undefined && port !== number && port !== knownOf(one.name)) continue;
      const { value } = stateOf(one.targetPort);
      const raw = value?.kind === 'literal' && value.value !== null ? portOf(value.value) : number;
      const why = unknownOf(one.targetPort);
      decisions.push(
        why
          ? undecided(why)
          : portOpens(cluster, pod, matches, raw, knownOf(one.protocol) ?? 'TCP', graph.node(to).address),
      );
    }
    if (decisions.length > 0) collector.add(service, to, all(picked, any(decisions, decisions[0] ?? yes())));
  }
}

function portOpens(
  cluster: Cluster,
  pod: Pod,
  matches: Matches,
  target: number | string | undefined,
  protocol: string,
  address: string,
): Decision {
  const number = typeof target === 'string' ? pod.ports.find((own) => own.name === target)?.number : target;
  const isolating = cluster.policies.isolating('ingress', pod);
  // A name that no container gives leads nowhere, but where no policy isolates the pod its ports need not be known.
  if (number === undefined)
    return isolating.length === 0 && target === undefined
      ? yes()
      : no(`no container of \`${address}\` has the port \`${target ?? ''}\``);
  const answer = cluster.policies.lets('ingress', pod, matches, { number, protocol }, pod);
  const names = isolating.map((policy) => `\`${policy.address}\``).join(', ');
  if (answer === true)
    return yes(
      names === ''
        ? `no network policy selects \`${address}\``
        : `the network policies of \`${address}\` (${names}) let it in`,
    );
  if (answer === false) return no(`the network policies of \`${address}\` (${names}) shut it out`);
  return undecided(answer, `whether network policies let it in to \`${address}\` is not known`);
}
