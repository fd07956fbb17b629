/** Load balancers that strangers reach, and whom they hand requests to. */
import { itemsOf, knownOf, type NodeId, type Origin, stateOf, unknownOf } from '../../../graph/index.ts';
import { outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { parseCidr, holdsStrangers } from '../addresses.ts';
import { type Collector, internet } from '../collector.ts';
import { all, any, type Decision, no, openQuestion, undecided, yes } from '../decision.ts';
import { namedBy } from './attached-groups.ts';
import { type Interface, type Networks, strangersReach } from './interfaces.ts';
import type { Sender } from './security-groups.ts';
import { addressesOf, textsOf } from './subnets.ts';

const listenerKind = 'AWS::ElasticLoadBalancingV2::Listener';

/** Adds the balancers with their listeners, rules, target groups and targets. https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/ */
export function reachLoadBalancers(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ElasticLoadBalancingV2::LoadBalancer')) {
    const { origin } = node.properties;
    const isNetwork = knownOf(properties.Type) === 'network';
    const front: Omit<Interface, 'port'> = {
      address: () => isFacing(properties.Scheme, origin),
      groups: namedBy(graph, id, 'AWS::EC2::SecurityGroup', [['SecurityGroups']]),
      subnets: namedBy(graph, id, 'AWS::EC2::Subnet', [['Subnets'], ['SubnetMappings', 'SubnetId']]),
      origin,
      ungrouped: isNetwork,
    };
    const listeners = outOf(graph, id, 'routes-to').filter(({ to }) => graph.node(to).kind === listenerKind);
    const reached: Decision[] = [];
    for (const { to: listener } of listeners) {
      const { Port: port, MutualAuthentication: mutual } = propertiesOf(graph.node(listener), listenerKind);
      const number = knownOf(port);
      const open = strangersReach(networks, number === undefined ? front : { ...front, port: number });
      reached.push(open);
      const certificate =
        knownOf(mutual.Mode) === 'verify'
          ? no('it asks callers for a certificate', stateOf(mutual.Mode).origin)
          : yes();
      // The listener itself is open to whoever reaches the balancer on its port.
      collector.add(
        id,
        listener,
        all(
          open.answer === 'no' ? open : withoutFacts(open),
          certificate,
          yes(`it listens on port ${number ?? 'that is not known'}`, stateOf(port).origin),
        ),
      );
      reachActions(networks, collector, listener, senderOf(networks, front, isNetwork));
    }
    collector.add(
      internet,
      id,
      listeners.length === 0 ? strangersReach(networks, front) : any(reached, no('no listener is open')),
    );
  }
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ElasticLoadBalancing::LoadBalancer')) {
    const { origin } = node.properties;
    const front: Interface = {
      address: () => isFacing(properties.Scheme, origin),
      groups: namedBy(graph, id, 'AWS::EC2::SecurityGroup', [['SecurityGroups']]),
      subnets: namedBy(graph, id, 'AWS::EC2::Subnet', [['Subnets']]),
      origin,
    };
    const ports = itemsOf(properties.Listeners).flatMap(({ LoadBalancerPort: port }) =>
      Number(knownOf(port) ?? Number.NaN),
    );
    const ways = ports.map((port) => strangersReach(networks, Number.isNaN(port) ? front : { ...front, port }));
    collector.add(internet, id, any(ways, no('it has no listener', origin)));
    for (const { to } of outOf(graph, id, 'routes-to'))
      collector.add(id, to, targetLets(networks, to, senderOf(networks, front, false)));
  }
}

/** The same answer without its facts, for an edge whose predecessor has told them already. */
function withoutFacts(decision: Decision): Decision {
  return { ...decision, facts: [] };
}

function isFacing(scheme: Parameters<typeof knownOf<string>>[0], origin: Origin): Decision {
  const known = knownOf(scheme);
  if (known === 'internal') return no('the load balancer is internal', stateOf(scheme).origin);
  const why = unknownOf(scheme);
  if (why) return undecided(why, 'whether the load balancer is internal is not known');
  return yes(
    `the load balancer is internet-facing${known === undefined ? ' by default' : ''}`,
    known === undefined ? origin : stateOf(scheme).origin,
  );
}

function senderOf(
  { graph }: Networks,
  front: Omit<Interface, 'port'>,
  isNetwork: boolean,
): Sender & { readonly isNetwork: boolean } {
  const open = front.groups.open ?? front.subnets.open;
  return {
    groups: front.groups.ids,
    addresses: addressesOf(graph, front.subnets.ids),
    isNetwork,
    ...(open && { open }),
  };
}

/** From a listener or a rule to its target groups, unless its actions ask for a login first. */
function reachActions(
  networks: Networks,
  collector: Collector,
  from: NodeId,
  sender: Sender & { readonly isNetwork: boolean },
): void {
  const { graph } = networks;
  const node = graph.node(from);
  const types =
    node.kind === listenerKind
      ? itemsOf(propertiesOf(node, listenerKind).DefaultActions).map(({ Type: type }) => knownOf(type))
      : itemsOf(propertiesOf(node, 'AWS::ElasticLoadBalancingV2::ListenerRule').Actions).map(({ Type: type }) =>
          knownOf(type),
        );
  const login = types.some((type) => /^(?:authenticate-|jwt-validation)/.test(type ?? ''));
  for (const { to, proof } of outOf(graph, from, 'routes-to')) {
    const { kind } = graph.node(to);
    if (kind === 'AWS::ElasticLoadBalancingV2::ListenerRule') {
      collector.add(from, to, sourcesOf(networks, to));
      reachActions(networks, collector, to, sender);
    } else if (kind === 'AWS::ElasticLoadBalancingV2::TargetGroup') {
      if (login) continue;
      collector.add(from, to, { answer: 'yes', facts: proof.facts });
      for (const target of outOf(graph, to, 'routes-to')) {
        const lets = targetLets(networks, target.to, sender, targetPort(networks, to));
        collector.add(to, target.to, all({ answer: 'yes', facts: target.proof.facts }, lets));
      }
    }
  }
}

/** A rule may ask for addresses of the caller. */
function sourcesOf({ graph }: Networks, rule: NodeId): Decision {
  const node = graph.node(rule);
  for (const condition of itemsOf(propertiesOf(node, 'AWS::ElasticLoadBalancingV2::ListenerRule').Conditions)) {
    const { Values: values } = condition.SourceIpConfig;
    const why = unknownOf(values);
    if (why) return undecided(why);
    const ranges = textsOf(values).flatMap((text) => parseCidr(text) ?? []);
    if (ranges.length > 0 && !holdsStrangers(ranges, 4) && !holdsStrangers(ranges, 6))
      return no('the rule is for certain addresses', stateOf(values).origin);
  }
  return yes(`\`${node.address}\` is a rule of the listener`, node.properties.origin);
}

function targetPort({ graph }: Networks, group: NodeId): number | undefined {
  return knownOf(propertiesOf(graph.node(group), 'AWS::ElasticLoadBalancingV2::TargetGroup').Port);
}

/** Whether a target lets the balancer in: functions do, machines by their security groups. */
function targetLets(
  networks: Networks,
  target: NodeId,
  sender: Sender & { readonly isNetwork?: boolean },
  port?: number,
): Decision {
  const { graph } = networks;
  const node = graph.node(target);
  const paths = groupPaths[node.kind];
  if (!paths) return yes();
  const groups = namedBy(graph, target, 'AWS::EC2::SecurityGroup', paths);
  if (!groups.isNamed) {
    const template = outOf(graph, target, 'refers-to').find(({ to }) =>
      /LaunchTemplate$|LaunchConfiguration$/.test(graph.node(to).kind),
    );
    if (!template) {
      // Tasks without groups of their own have those of their machines.
      return node.kind === 'AWS::ECS::Service'
        ? undecided(openQuestion('which machines run its tasks is not known', node.properties.origin))
        : no('no security group is named', node.properties.origin);
    }
    const inherited = namedBy(graph, template.to, 'AWS::EC2::SecurityGroup', templatePaths);
    return lets(networks, sender, inherited, port);
  }
  return lets(networks, sender, groups, port);
}

function lets(
  networks: Networks,
  sender: Sender & { readonly isNetwork?: boolean },
  groups: Parameters<Networks['groups']['lets']>[1],
  port?: number,
): Decision {
  // A network balancer may keep the caller's address, so that only rules for strangers are sure to let it in.
  const stranger = networks.groups.letsStrangersIn(groups, 4, port);
  if (stranger.answer === 'yes') return stranger;
  const inside = networks.groups.lets(sender, groups, port);
  if (sender.isNetwork && inside.answer === 'yes' && sender.groups.length === 0) {
    const [fact] = inside.facts;
    if (fact?.origin)
      return undecided(
        openQuestion('whether the load balancer keeps the address of the caller is not known', fact.origin),
      );
  }
  return inside;
}

const templatePaths = [
  ['LaunchTemplateData', 'SecurityGroupIds'],
  ['LaunchTemplateData', 'NetworkInterfaces', 'Groups'],
  ['SecurityGroups'],
];

const groupPaths: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = {
  'AWS::EC2::Instance': [['SecurityGroupIds'], ['SecurityGroups'], ['NetworkInterfaces', 'GroupSet']],
  'AWS::ECS::Service': [['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups']],
  'AWS::AutoScaling::AutoScalingGroup': [['SecurityGroups']],
};
