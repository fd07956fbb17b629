/** Whether a workload's packets reach a database, as far as security groups tell. */
import {
  entryAt,
  type Fact,
  type Graph,
  type GraphNode,
  type NodeId,
  referencesIn,
  type Value,
} from '../../graph/index.ts';
import { into, isWorkloadKind } from '../../schema/index.ts';

/** What lets the packets in. */
export interface Way {
  readonly facts: readonly Fact[];
}

/**
 * The rule of the database's security groups that lets the workload in: by a group of the workload, or, for pods, by a group of the
 * cluster, which is that of its nodes. `undefined` where no rule does.
 */
export function wayTo(graph: Graph, workload: NodeId, database: NodeId): Way | undefined {
  const node = graph.node(workload);
  const sources = isWorkloadKind(node.kind)
    ? clusterGroups(graph, workload, graph.node(database))
    : groupsOf(graph, workload);
  const guards = groupsOf(graph, database);
  for (const group of guards) {
    for (const { rule, holder } of rulesOf(graph, group)) {
      const named = entryAt(rule, 'SourceSecurityGroupId');
      for (const { refersTo, origin } of referencesIn(named)) {
        if (!sources.has(refersTo.to)) continue;
        const says = `\`${holder.address}\` lets \`${refersTo.to.slice(refersTo.to.indexOf('#') + 1)}\` in`;
        return { facts: [{ says, origin }] };
      }
      const range = entryAt(rule, 'CidrIp');
      if (range?.kind === 'literal' && isWide(range.value) && sources.size > 0)
        return { facts: [{ says: `\`${holder.address}\` lets \`${String(range.value)}\` in`, origin: range.origin }] };
    }
  }
  return undefined;
}

/** Keys of the security groups that apply to a resource, or to the cluster of instances that it belongs to. */
function groupsOf(graph: Graph, id: NodeId): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { from } of into(graph, id, 'attached-to')) {
    const { kind, key } = graph.node(from);
    if (kind === 'AWS::EC2::SecurityGroup') groups.add(key);
  }
  return groups;
}

/** A pod has the address of its node, whose group is that of the one cluster of the database's scope that its identity belongs to. */
function clusterGroups(graph: Graph, workload: NodeId, database: GraphNode): ReadonlySet<string> {
  const clusters = graph.ofKind('AWS::EKS::Cluster').filter((id) => graph.node(id).scope === database.scope);
  const [cluster] = clusters;
  if (cluster === undefined || clusters.length > 1 || !belongs(graph, workload, database.scope)) return new Set();
  const keys = new Set([graph.node(cluster).key, ...groupsOf(graph, cluster)]);
  for (const { from } of into(graph, cluster, 'placed-in')) for (const key of groupsOf(graph, from)) keys.add(key);
  return keys;
}

/** Whether an identity of the workload, or the repository of its image, lies in the scope: both tell which account it runs in. */
function belongs(graph: Graph, workload: NodeId, scope: string): boolean {
  const direct = graph.out(workload);
  const further = direct.filter(({ kind }) => kind === 'runs-as').flatMap(({ to }) => graph.out(to));
  return [...direct, ...further].some(
    ({ kind, to }) =>
      ['refers-to', 'can-act-as', 'federates', 'runs-as'].includes(kind) &&
      graph.node(to).scope === scope &&
      /^AWS::(?:IAM::Role|ECR::Repository)$/.test(graph.node(to).kind),
  );
}

function* rulesOf(graph: Graph, group: string): Generator<{ readonly rule: Value; readonly holder: GraphNode }> {
  const id = graph.find(group);
  if (id === undefined) return;
  const holder = graph.node(id);
  const inline = entryAt(holder.properties, 'SecurityGroupIngress');
  if (inline?.kind === 'list') for (const rule of inline.items) yield { rule, holder };
  for (const { from } of into(graph, id, 'attached-to')) {
    const rule = graph.node(from);
    if (rule.kind === 'AWS::EC2::SecurityGroupIngress') yield { rule: rule.properties, holder: rule };
  }
}

/** Everything, or a whole private network: whatever has an address in the VPC is in it. */
function isWide(range: unknown): boolean {
  return (
    typeof range === 'string' && /^(?:0\.0\.0\.0\/0|10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16)$/.test(range)
  );
}
