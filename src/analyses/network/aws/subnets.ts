/** How packets from the internet come into a subnet: route tables, internet gateways and network ACLs. */
import {
  type Graph,
  type GraphNode,
  itemsOf,
  knownOf,
  type NodeId,
  type Origin,
  stateOf,
  type Unknown,
  unknownOf,
} from '../../../graph/index.ts';
import { into, outOf, propertiesOf } from '../../../schema/index.ts';
import { type Addresses, covers, holdsStrangers, parseCidr } from '../addresses.ts';
import { all, type Decision, no, openQuestion, undecided, yes } from '../decision.ts';

const allAddresses: Readonly<Record<4 | 6, readonly Addresses[]>> = {
  4: [parseCidr('0.0.0.0/0')].flatMap((one) => one ?? []),
  6: [parseCidr('::/0')].flatMap((one) => one ?? []),
};

/** Subnets of a graph, each judged once. */
export class Subnets {
  readonly #graph: Graph;
  readonly #known = new Map<string, Decision>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Whether packets of strangers come in and answers go out: a route to an internet gateway, and a network ACL that lets them in. */
  opensTo(subnet: NodeId, family: 4 | 6): Decision {
    const key = `${subnet} ${family}`;
    let decision = this.#known.get(key);
    if (!decision) this.#known.set(key, (decision = all(this.#routed(subnet, family), this.#filtered(subnet, family))));
    return decision;
  }

  #routed(subnet: NodeId, family: 4 | 6): Decision {
    const graph = this.#graph;
    const node = graph.node(subnet);
    for (const { from } of into(graph, subnet, 'attached-to')) {
      const association = graph.node(from);
      if (association.kind !== 'AWS::EC2::SubnetRouteTableAssociation') continue;
      const table = outOf(graph, from, 'refers-to').find(
        ({ to }) => graph.node(to).kind === 'AWS::EC2::RouteTable',
      )?.to;
      if (table !== undefined) return this.#leadsOut(table, node, family);
      const { origin } = stateOf(propertiesOf(association, 'AWS::EC2::SubnetRouteTableAssociation').RouteTableId);
      return undecided(openQuestion(`the route table of \`${node.address}\` was not read`, origin));
    }
    return this.#mainTable(subnet, node, family);
  }

  /** A subnet without an association has the main table of its VPC, which holds the local route alone until somebody adds to it. */
  #mainTable(subnet: NodeId, node: GraphNode, family: 4 | 6): Decision {
    const graph = this.#graph;
    const origin = node.properties.origin;
    const vpc = outOf(graph, subnet, 'placed-in').find(({ to }) => graph.node(to).kind === 'AWS::EC2::VPC')?.to;
    if (node.declaredAs === 'aws_default_subnet')
      return yes(`\`${node.address}\` is a default subnet, which is public`, origin);
    if (vpc === undefined) return undecided(openQuestion(`the network of \`${node.address}\` was not read`, origin));
    const main = mainTableOf(graph, vpc);
    if (typeof main === 'number') return this.#leadsOut(main, node, family);
    if (main === 'unread')
      return undecided(openQuestion(`the main route table of \`${graph.node(vpc).address}\` was not read`, origin));
    return no(
      `no route table is associated with \`${node.address}\`, and the main one has the local route only`,
      origin,
    );
  }

  #leadsOut(table: NodeId, subnet: GraphNode, family: 4 | 6): Decision {
    const graph = this.#graph;
    const out: Addresses[] = [];
    let maybe: Unknown | undefined;
    let origin: Origin | undefined;
    let gateway = 'an internet gateway';
    for (const { from } of into(graph, table, 'attached-to')) {
      const route = graph.node(from);
      if (route.kind !== 'AWS::EC2::Route') continue;
      const {
        DestinationCidrBlock: v4,
        DestinationIpv6CidrBlock: v6,
        GatewayId: to,
      } = propertiesOf(route, 'AWS::EC2::Route');
      const destination = family === 4 ? v4 : v6;
      const text = knownOf(destination);
      const addresses = text === undefined ? undefined : parseCidr(text);
      const target = outOf(graph, from, 'routes-to').find(
        (edge) => graph.node(edge.to).kind === 'AWS::EC2::InternetGateway',
      );
      const literal = knownOf(to);
      const why = target ? undefined : unknownOf(to);
      const isGateway = target !== undefined || literal?.startsWith('igw-') === true;
      if (!isGateway && (!why || why.refersTo)) continue;
      const unsure = route.conditional ?? why ?? (addresses ? undefined : unknownOf(destination));
      if (unsure) maybe ??= unsure;
      else if (addresses) {
        out.push(addresses);
        origin ??= stateOf(destination).origin;
        if (target) gateway = `\`${graph.node(target.to).address}\``;
      }
    }
    if (holdsStrangers(out, family))
      return yes(`\`${subnet.address}\` has a route to the internet over ${gateway}`, origin);
    if (maybe) return undecided(maybe, `the routes of \`${subnet.address}\` are not known in full`);
    return no(`\`${subnet.address}\` has no route to an internet gateway`, graph.node(table).properties.origin);
  }

  /** The default ACL lets everything in. Of a custom one the rule of the lowest number that fits decides; none fits: shut out. */
  #filtered(subnet: NodeId, family: 4 | 6): Decision {
    const graph = this.#graph;
    for (const { from } of into(graph, subnet, 'attached-to')) {
      if (graph.node(from).kind !== 'AWS::EC2::SubnetNetworkAclAssociation') continue;
      const acl = outOf(graph, from, 'refers-to').find(({ to }) => graph.node(to).kind === 'AWS::EC2::NetworkAcl')?.to;
      if (acl === undefined) continue;
      return this.#aclLetsIn(acl, family);
    }
    return yes();
  }

  #aclLetsIn(acl: NodeId, family: 4 | 6): Decision {
    const graph = this.#graph;
    const { address } = graph.node(acl);
    const entries = into(graph, acl, 'attached-to')
      .map(({ from }) => graph.node(from))
      .filter(({ kind }) => kind === 'AWS::EC2::NetworkAclEntry')
      .map((node) => ({ node, entry: propertiesOf(node, 'AWS::EC2::NetworkAclEntry') }))
      .filter(({ entry }) => knownOf(entry.Egress) !== true)
      .sort((a, b) => (knownOf(a.entry.RuleNumber) ?? 0) - (knownOf(b.entry.RuleNumber) ?? 0));
    for (const { node, entry } of entries) {
      const block = family === 4 ? entry.CidrBlock : entry.Ipv6CidrBlock;
      const text = knownOf(block);
      const range = text === undefined ? undefined : parseCidr(text);
      const why = node.conditional ?? unknownOf(block) ?? unknownOf(entry.RuleAction) ?? unknownOf(entry.Protocol);
      if (why) return undecided(why, `the network ACL \`${address}\` is not known in full`);
      // Protocols that carry no requests, and blocks that leave strangers out, decide nothing.
      if (!range || ![-1, 6, 17].includes(knownOf(entry.Protocol) ?? -1) || !holdsStrangers([range], family)) continue;
      const isWhole = allAddresses[family].every((every) => covers(range, every));
      const ports = knownOf(entry.PortRange.From);
      if (knownOf(entry.RuleAction) === 'allow')
        return yes(`the network ACL \`${address}\` lets ${text ?? ''} in`, stateOf(entry.RuleAction).origin);
      if (isWhole && (ports === undefined || ports <= 0)) break;
    }
    return no(`the network ACL \`${address}\` lets no stranger in`, graph.node(acl).properties.origin);
  }
}

const association = 'aws_main_route_table_association';

/**
 * The table that a VPC has for subnets without one of their own: the one that names the VPC's default table as itself, or that is put in
 * its place. `unread` where somebody puts one in the place of a VPC, or table, that is not known.
 */
function mainTableOf(graph: Graph, vpc: NodeId): NodeId | 'unread' | undefined {
  const tableOf = (id: NodeId) =>
    outOf(graph, id, 'refers-to').find(({ to }) => graph.node(to).kind === 'AWS::EC2::RouteTable')?.to;
  const named = into(graph, vpc, 'refers-to').map(({ from }) => from);
  const put = named.find((id) => graph.node(id).kind.endsWith(association));
  if (put !== undefined) return tableOf(put) ?? 'unread';
  const own = named.find((id) => graph.node(id).kind === 'AWS::EC2::RouteTable');
  if (own !== undefined) return own;
  const { scope } = graph.node(vpc);
  const isLost = (id: NodeId) =>
    graph.node(id).scope === scope &&
    !outOf(graph, id, 'refers-to').some(({ to }) => graph.node(to).kind === 'AWS::EC2::VPC');
  const replacing = [...graph.kinds()]
    .filter((kind) => kind.endsWith(association))
    .flatMap((kind) => graph.ofKind(kind));
  const defaults = graph
    .ofKind('AWS::EC2::RouteTable')
    .filter((id) => graph.node(id).declaredAs === 'aws_default_route_table');
  return [...replacing, ...defaults].some(isLost) ? 'unread' : undefined;
}

/** The addresses of subnets, as far as they are known. */
export function addressesOf(graph: Graph, subnets: readonly NodeId[]): readonly Addresses[] {
  return subnets.flatMap((id) => {
    const block = knownOf(propertiesOf(graph.node(id), 'AWS::EC2::Subnet').CidrBlock);
    return (block === undefined ? undefined : parseCidr(block)) ?? [];
  });
}

/** Whether machines in a subnet get a public address by default. */
export function givesAddresses(graph: Graph, subnet: NodeId, family: 4 | 6): Decision {
  const node = graph.node(subnet);
  const { MapPublicIpOnLaunch: v4, AssignIpv6AddressOnCreation: v6 } = propertiesOf(node, 'AWS::EC2::Subnet');
  const given = family === 4 ? v4 : v6;
  if (knownOf(given) === true)
    return yes(`\`${node.address}\` gives every machine a public address`, stateOf(given).origin);
  const why = unknownOf(given);
  if (why) return undecided(why);
  if (family === 4 && node.declaredAs === 'aws_default_subnet')
    return yes('a default subnet gives every machine a public address', stateOf(given).origin);
  return no(`\`${node.address}\` gives no public addresses`, stateOf(given).origin);
}

/** Items of a list of texts, for callers that need only the known ones. */
export function textsOf(list: Parameters<typeof itemsOf<string>>[0]): readonly string[] {
  return itemsOf<string>(list).flatMap((item) => {
    const { value } = stateOf(item);
    return value?.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [];
  });
}
