/** Data stores with an address in a network: which of them strangers reach. */
import { entryAt, type NodeId, type Value } from '../../../graph/index.ts';
import { outOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { type Decision, no, openQuestion, undecided, yes } from '../decision.ts';
import { namedBy } from './attached-groups.ts';
import { type Networks, strangersReach } from './interfaces.ts';

/** How a kind of store says where it is. */
interface Store {
  readonly kind: string;
  readonly groups: readonly string[];
  /** Its own subnets, where it names them itself. */
  readonly subnets?: readonly string[];
  /** The default of its public switch where nobody sets it; absent: it depends on the network. */
  readonly publicByDefault?: boolean;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html and the pages of the other services. */
const stores: readonly Store[] = [
  { kind: 'AWS::RDS::DBInstance', groups: ['VPCSecurityGroups'] },
  { kind: 'AWS::RDS::DBCluster', groups: ['VpcSecurityGroupIds'], publicByDefault: false },
  { kind: 'AWS::Neptune::DBInstance', groups: ['VpcSecurityGroupIds'], publicByDefault: false },
  { kind: 'AWS::Redshift::Cluster', groups: ['VpcSecurityGroupIds'], publicByDefault: false },
  {
    kind: 'AWS::RedshiftServerless::Workgroup',
    groups: ['SecurityGroupIds'],
    subnets: ['SubnetIds'],
    publicByDefault: false,
  },
  { kind: 'AWS::AmazonMQ::Broker', groups: ['SecurityGroups'], subnets: ['SubnetIds'], publicByDefault: false },
  { kind: 'AWS::DMS::ReplicationInstance', groups: ['VpcSecurityGroupIds'], publicByDefault: true },
];

const subnetGroup = /SubnetGroup$/;

/** Adds the stores that strangers reach. */
export function reachDatabases(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const store of stores) {
    for (const id of graph.ofKind(store.kind)) {
      const node = graph.node(id);
      const address = isPublic(entryAt(node.properties, 'PubliclyAccessible'), store, node.properties.origin);
      if (address.answer === 'no') continue;
      const decision = strangersReach(networks, {
        address: (family) => (family === 4 ? address : no('it has no public IPv6 address', node.properties.origin)),
        ...placeOf(networks, id, store.groups, store.subnets),
        origin: node.properties.origin,
      });
      collector.add(internet, id, decision);
    }
  }
}

function isPublic(value: Value | undefined, { publicByDefault }: Store, origin: Value['origin']): Decision {
  if (value?.kind === 'literal' && value.value !== null)
    return value.value === true
      ? yes('it is publicly accessible', value.origin)
      : no('it is not publicly accessible', value.origin);
  if (value && value.kind !== 'literal') {
    const why =
      value.kind === 'unknown' ? value : openQuestion('whether it is publicly accessible is not known', value.origin);
    return undecided(why);
  }
  if (publicByDefault === undefined)
    return undecided(openQuestion('whether it is publicly accessible is left to its network', origin));
  return publicByDefault
    ? yes('it is publicly accessible unless told otherwise', origin)
    : no('it is not publicly accessible by default', origin);
}

/** Groups and subnets of a store: its own, those of its subnet group, and those of the cluster that it belongs to. */
export function placeOf({ graph }: Networks, id: NodeId, groupPath: readonly string[], subnetPath?: readonly string[]) {
  const paths = [groupPath, ['VpcSecurityGroupIds'], ['SecurityGroupIds'], ['VPCSecurityGroups']];
  let groups = namedBy(graph, id, 'AWS::EC2::SecurityGroup', paths);
  const places = outOf(graph, id, 'placed-in').map(({ to }) => to);
  const cluster = places.find((to) => graph.node(to).kind.endsWith('DBCluster'));
  if (!groups.isNamed && cluster !== undefined) groups = namedBy(graph, cluster, 'AWS::EC2::SecurityGroup', paths);
  const around = [...places, ...(cluster === undefined ? [] : outOf(graph, cluster, 'placed-in').map(({ to }) => to))];
  const group = around.find((to) => subnetGroup.test(graph.node(to).kind));
  const subnets = subnetPath
    ? namedBy(graph, id, 'AWS::EC2::Subnet', [subnetPath])
    : group === undefined
      ? { ids: [], isNamed: false }
      : namedBy(graph, group, 'AWS::EC2::Subnet', [['SubnetIds']]);
  return { groups, subnets };
}
