/** Machines that strangers reach: instances, groups of them, and tasks with an address of their own. */
import {
  entryAt,
  isAbsent,
  itemsOf,
  knownOf,
  type NodeId,
  type Origin,
  stateOf,
  unknownOf,
} from '../../../graph/index.ts';
import { into, outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { any, type Decision, no, openQuestion, undecided, yes } from '../decision.ts';
import { namedBy } from './attached-groups.ts';
import { type Networks, strangersReach } from './interfaces.ts';
import { givesAddresses } from './subnets.ts';

/** Adds what strangers reach. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html */
export function reachInstances(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::EC2::Instance')) {
    const own = itemsOf(properties.NetworkInterfaces)[0];
    const { origin } = node.properties;
    const template = outOf(graph, id, 'refers-to').find(
      ({ to }) => graph.node(to).kind === 'AWS::EC2::LaunchTemplate',
    )?.to;
    const groups = namedBy(graph, id, 'AWS::EC2::SecurityGroup', [
      ['SecurityGroupIds'],
      ['SecurityGroups'],
      ['NetworkInterfaces', 'GroupSet'],
    ]);
    const subnets = namedBy(graph, id, 'AWS::EC2::Subnet', [['SubnetId'], ['NetworkInterfaces', 'SubnetId']]);
    const elastic = elasticAddress(networks, id);
    const byDefault =
      isAbsent(properties.LaunchTemplate) &&
      itemsOf(properties.NetworkInterfaces).every((one) => isAbsent(one.NetworkInterfaceId));
    const asked = own ? asksForAddress(own.AssociatePublicIpAddress) : undefined;
    const decision = strangersReach(networks, {
      groups: groups.isNamed || template === undefined ? groups : templateGroups(networks, template),
      subnets,
      origin,
      address: (family, subnet) => {
        if (family === 4 && elastic) return elastic;
        if (family === 4 && asked) return asked;
        if (
          family === 6 &&
          (itemsOf(properties.Ipv6Addresses).length > 0 || (knownOf(properties.Ipv6AddressCount) ?? 0) > 0)
        )
          return yes(`\`${node.address}\` has a public IPv6 address`, origin);
        if (byDefault && subnet === undefined && family === 4)
          return yes('a default subnet gives every machine a public address', origin);
        return bySubnet(networks, family, subnet, origin);
      },
      byDefault,
    });
    collector.add(internet, id, decision);
    for (const other of interfacesOf(networks, id)) collector.add(internet, id, interfaceReach(networks, other));
  }
  reachGroups(networks, collector);
  reachTasks(networks, collector);
}

function elasticAddress({ graph }: Networks, id: NodeId): Decision | undefined {
  for (const { from } of into(graph, id, 'attached-to')) {
    const other = graph.node(from);
    if (other.kind === 'AWS::EC2::EIP' || other.kind === 'AWS::EC2::EIPAssociation')
      return other.conditional
        ? undecided(other.conditional)
        : yes(`\`${other.address}\` gives it a public address`, other.properties.origin);
  }
  return undefined;
}

function asksForAddress(attribute: Parameters<typeof knownOf<boolean>>[0]): Decision | undefined {
  const known = knownOf(attribute);
  const { origin } = stateOf(attribute);
  if (known !== undefined)
    return known ? yes('it asks for a public address', origin) : no('it has no public address', origin);
  const why = unknownOf(attribute);
  return why && undecided(why);
}

function bySubnet({ graph }: Networks, family: 4 | 6, subnet: NodeId | undefined, origin: Origin): Decision {
  if (subnet !== undefined) return givesAddresses(graph, subnet, family);
  if (family === 6) return no('it has no public IPv6 address', origin);
  return undecided(openQuestion('whether its subnet gives public addresses is not known', origin));
}

/** Interfaces that are made apart and attached. */
function interfacesOf({ graph }: Networks, instance: NodeId): readonly NodeId[] {
  const isInterface = (id: NodeId) => graph.node(id).kind === 'AWS::EC2::NetworkInterface';
  const named = outOf(graph, instance, 'refers-to').flatMap(({ to }) => (isInterface(to) ? [to] : []));
  const attached = into(graph, instance, 'attached-to').flatMap(({ from }) =>
    outOf(graph, from, 'refers-to').flatMap(({ to }) => (isInterface(to) ? [to] : [])),
  );
  return [...new Set([...named, ...attached])];
}

function interfaceReach(networks: Networks, id: NodeId): Decision {
  const { origin } = networks.graph.node(id).properties;
  const elastic = elasticAddress(networks, id);
  return strangersReach(networks, {
    groups: namedBy(networks.graph, id, 'AWS::EC2::SecurityGroup', [['GroupSet']]),
    subnets: namedBy(networks.graph, id, 'AWS::EC2::Subnet', [['SubnetId']]),
    origin,
    address: (family, subnet) =>
      family === 4 && elastic
        ? elastic
        : family === 4
          ? no('the interface has no public address', origin)
          : bySubnet(networks, family, subnet, origin),
  });
}

function templateGroups({ graph }: Networks, template: NodeId) {
  return namedBy(graph, template, 'AWS::EC2::SecurityGroup', [
    ['LaunchTemplateData', 'SecurityGroupIds'],
    ['LaunchTemplateData', 'SecurityGroups'],
    ['LaunchTemplateData', 'NetworkInterfaces', 'Groups'],
    ['SecurityGroups'],
  ]);
}

function reachGroups(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const { id, node } of resourcesOf(graph, 'AWS::AutoScaling::AutoScalingGroup')) {
    const template = outOf(graph, id, 'refers-to').find(({ to }) =>
      /LaunchTemplate$|LaunchConfiguration$/.test(graph.node(to).kind),
    )?.to;
    if (template === undefined) continue;
    const { origin } = node.properties;
    const asked =
      graph.node(template).kind === 'AWS::EC2::LaunchTemplate'
        ? itemsOf(
            propertiesOf(graph.node(template), 'AWS::EC2::LaunchTemplate').LaunchTemplateData.NetworkInterfaces,
          )[0]?.AssociatePublicIpAddress
        : propertiesOf(graph.node(template), 'AWS::AutoScaling::LaunchConfiguration').AssociatePublicIpAddress;
    const decided = asked && asksForAddress(asked);
    collector.add(
      internet,
      id,
      strangersReach(networks, {
        groups: templateGroups(networks, template),
        subnets: namedBy(graph, id, 'AWS::EC2::Subnet', [['VPCZoneIdentifier']]),
        origin,
        address: (family, subnet) => (family === 4 && decided ? decided : bySubnet(networks, family, subnet, origin)),
      }),
    );
  }
}

function reachTasks(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  const path = ['NetworkConfiguration', 'AwsvpcConfiguration'];
  for (const { id, node } of resourcesOf(graph, 'AWS::ECS::Service')) {
    const assigned = entryAt(node.properties, ...path, 'AssignPublicIp');
    const { origin } = node.properties;
    const text = assigned?.kind === 'literal' ? String(assigned.value).toUpperCase() : undefined;
    if (!assigned || text === 'DISABLED' || text === 'FALSE') continue;
    const decided: Decision = any(
      text === 'ENABLED' || text === 'TRUE' ? [yes('its tasks get public addresses', assigned.origin)] : [],
      undecided(
        assigned.kind === 'unknown'
          ? assigned
          : openQuestion('whether its tasks get public addresses is not known', assigned.origin),
      ),
    );
    const decision = strangersReach(networks, {
      groups: namedBy(graph, id, 'AWS::EC2::SecurityGroup', [[...path, 'SecurityGroups']]),
      subnets: namedBy(graph, id, 'AWS::EC2::Subnet', [[...path, 'Subnets']]),
      origin,
      address: (family) => (family === 4 ? decided : no('its tasks get no public IPv6 address', origin)),
    });
    collector.add(internet, id, decision);
  }
}
