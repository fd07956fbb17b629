/** Whether code in one place can speak to a data store in a network, asked for one pair at a time. */
import { type Graph, type NodeId, unknownOf } from '../../graph/index.ts';
import { isWorkloadKind, outOf, propertiesOf } from '../../schema/index.ts';
import { namedBy } from './aws/attached-groups.ts';
import { placeOf } from './aws/databases.ts';
import type { Networks } from './aws/interfaces.ts';
import { type Groups, type Sender, SecurityGroups } from './aws/security-groups.ts';
import { addressesOf, Subnets } from './aws/subnets.ts';
import { all, type Decision, no, openQuestion, undecided, yes } from './decision.ts';

/** Where each kind of code names its security groups and subnets. */
const senders: Readonly<
  Record<
    string,
    { readonly groups: readonly (readonly string[])[]; readonly subnets: readonly (readonly string[])[] } | undefined
  >
> = {
  'AWS::Lambda::Function': { groups: [['VpcConfig', 'SecurityGroupIds']], subnets: [['VpcConfig', 'SubnetIds']] },
  'AWS::EC2::Instance': {
    groups: [['SecurityGroupIds'], ['SecurityGroups'], ['NetworkInterfaces', 'GroupSet']],
    subnets: [['SubnetId'], ['NetworkInterfaces', 'SubnetId']],
  },
  'AWS::ECS::Service': {
    groups: [['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups']],
    subnets: [['NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets']],
  },
};

/**
 * Whether `from` (function, instance, ECS service, Kubernetes workload) can open a connection to `to` (RDS, Redshift, … with security
 * groups), by the groups of both and the networks that they lie in. Pods have the groups of their cluster.
 */
export function reaches(graph: Graph, from: NodeId, to: NodeId): Decision {
  const networks: Networks = { graph, groups: new SecurityGroups(graph), subnets: new Subnets(graph) };
  const place = placeOf(
    networks,
    to,
    ['SecurityGroupIds'],
    graph.node(to).kind.endsWith('Workgroup') ? ['SubnetIds'] : undefined,
  );
  const sender = senderOf(graph, from);
  if (!('groups' in sender)) return sender;
  if (!place.groups.isNamed)
    return undecided(openQuestion('its security groups are not named', graph.node(to).properties.origin));
  return all(sameNetwork(graph, sender.subnets, place.subnets.ids), networks.groups.lets(sender, place.groups));
}

function senderOf(graph: Graph, from: NodeId): (Sender & { readonly subnets: readonly NodeId[] }) | Decision {
  const node = graph.node(from);
  const { origin } = node.properties;
  if (isWorkloadKind(node.kind)) {
    const cluster = outOf(graph, from, 'placed-in').find(({ to }) => graph.node(to).kind === 'AWS::EKS::Cluster')?.to;
    if (cluster === undefined) return undecided(openQuestion('the network of its cluster is not known', origin));
    const groups = namedBy(graph, cluster, 'AWS::EC2::SecurityGroup', [['ResourcesVpcConfig', 'SecurityGroupIds']]);
    const subnets = namedBy(graph, cluster, 'AWS::EC2::Subnet', [['ResourcesVpcConfig', 'SubnetIds']]);
    const open = openQuestion(
      'which security groups its nodes have is not known in full',
      graph.node(cluster).properties.origin,
    );
    // The cluster stands for the group that it makes itself, which its nodes have.
    return { groups: [cluster, ...groups.ids], addresses: addressesOf(graph, subnets.ids), subnets: subnets.ids, open };
  }
  const paths = senders[node.kind];
  if (!paths) return undecided(openQuestion(`where \`${node.address}\` lies is not known`, origin));
  if (node.kind === 'AWS::Lambda::Function') {
    const { VpcConfig: config } = propertiesOf(node, 'AWS::Lambda::Function');
    const why = unknownOf(config);
    if (why) return undecided(why);
  }
  const groups: Groups & { readonly isNamed: boolean } = namedBy(graph, from, 'AWS::EC2::SecurityGroup', paths.groups);
  if (!groups.isNamed) return no(`\`${node.address}\` is in no network of its own`, origin);
  const subnets = namedBy(graph, from, 'AWS::EC2::Subnet', paths.subnets);
  const open = groups.open ?? subnets.open;
  return {
    groups: groups.ids,
    addresses: addressesOf(graph, subnets.ids),
    subnets: subnets.ids,
    ...(open && { open }),
  };
}

function sameNetwork(graph: Graph, a: readonly NodeId[], b: readonly NodeId[]): Decision {
  const networksOf = (subnets: readonly NodeId[]) =>
    subnets.flatMap((id) => outOf(graph, id, 'placed-in').map(({ to }) => to));
  const own = new Set(networksOf(a));
  const [far] = networksOf(b);
  if (own.size === 0 || far === undefined || own.has(far)) return yes();
  return undecided(openQuestion('whether the two networks are joined is not known', graph.node(far).properties.origin));
}
