/** The role of the nodes: who owns a node has it, and pods that reach the metadata service. */
import {
  entryAt,
  type Fact,
  type Graph,
  type GraphNode,
  knownOf,
  type NodeId,
  type Unknown,
  unknownOf,
  type Value,
} from '../../graph/index.ts';
import { connect, outOf, workloadsOf } from '../../schema/index.ts';
import { namespaceOf } from './objects.ts';

/** The node groups that pods of a scope run on, told by the roles that its service accounts take on: they lie in one account. */
export function connectNodes(graph: Graph): void {
  const groups = nodeGroupsOf(graph);
  const egress = egressNamespaces(graph);
  for (const [scope, ids] of groups) {
    for (const group of ids) {
      const role = outOf(graph, group, 'runs-as').find(({ to }) => graph.node(to).kind === 'AWS::IAM::Role');
      if (!role) continue;
      const machine = graph.find(`${scope}#Node`);
      const facts: Fact[] = [...role.proof.facts, { says: 'the metadata service hands the role to code on the node' }];
      const several: Unknown | undefined =
        ids.length < 2 ? undefined : doubt('which node group the pods run on is not known', graph.node(group));
      if (machine !== undefined)
        connect(graph, 'can-act-as', machine, role.to, {
          facts,
          technique: 'T1552.005',
          ...(several && { unless: several }),
        });
      const reach = metadataReach(graph, group);
      for (const { id, node, spec } of workloadsOf(graph)) {
        if (node.scope !== scope || node.kind === 'v1/PodTemplate') continue;
        const onHost = knownOf(spec.hostNetwork) === true;
        if (!onHost && reach.reached === 'no') continue;
        const limited = egress.has(`${scope}\u0000${namespaceOf(node)}`)
          ? doubt('network policies of the namespace may keep the pods from it', node)
          : undefined;
        const unless = several ?? (onHost ? undefined : (reach.unless ?? limited)) ?? unknownOf(spec.hostNetwork);
        const how = onHost ? 'the pod shares the network of the node' : reach.says;
        connect(graph, 'can-act-as', id, role.to, {
          facts: [{ says: how, ...(reach.at && { origin: reach.at.origin }) }, ...facts],
          technique: 'T1552.005',
          ...(unless && { unless }),
        });
      }
    }
  }
}

interface Reach {
  readonly reached: 'yes' | 'no' | 'unknown';
  readonly says: string;
  readonly at?: Value;
  readonly unless?: Unknown;
}

/**
 * Whether a pod with a network of its own gets an answer of the metadata service. Version 2 answers a token over as many hops as the limit
 * says, and a pod is one hop further than the node; version 1 has no such limit. Managed node groups without a launch template have 2.
 * https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html
 */
function metadataReach(graph: Graph, group: NodeId): Reach {
  const node = graph.node(group);
  const template = [...outOf(graph, group, 'refers-to'), ...outOf(graph, group, 'routes-to')].find(
    ({ to }) => graph.node(to).kind === 'AWS::EC2::LaunchTemplate',
  );
  const named = node.properties.entries.get('LaunchTemplate');
  if (!template) {
    if (!named) return { reached: 'yes', says: 'without a launch template the metadata service answers pods' };
    return {
      reached: 'unknown',
      says: 'the metadata service may answer pods',
      unless: doubt('the launch template is not known', node),
    };
  }
  const options = entryAt(graph.node(template.to).properties, 'LaunchTemplateData', 'MetadataOptions');
  const limit = entryAt(options, 'HttpPutResponseHopLimit');
  const tokens = entryAt(options, 'HttpTokens');
  if (entryAt(options, 'HttpEndpoint')?.kind === 'literal') {
    const endpoint = entryAt(options, 'HttpEndpoint');
    if (endpoint?.kind === 'literal' && endpoint.value === 'disabled') return { reached: 'no', says: '' };
  }
  if (limit?.kind === 'literal' && Number(limit.value) > 1)
    return { reached: 'yes', says: 'the metadata service answers over more than one hop', at: limit };
  if (tokens?.kind === 'literal' && tokens.value === 'optional')
    return { reached: 'yes', says: 'the metadata service answers version 1, which knows no hops', at: tokens };
  if (limit?.kind === 'literal' && tokens?.kind === 'literal' && tokens.value === 'required')
    return { reached: 'no', says: '' };
  const unless =
    limit?.kind === 'unknown'
      ? limit
      : doubt('the hop limit of the metadata service is not set', graph.node(template.to));
  return { reached: 'unknown', says: 'the metadata service may answer pods', unless };
}

function nodeGroupsOf(graph: Graph): ReadonlyMap<string, readonly NodeId[]> {
  const scopes = new Map<string, Set<string>>();
  for (const id of graph.ofKind('v1/ServiceAccount'))
    for (const { to } of outOf(graph, id, 'can-act-as')) {
      const role = graph.node(to);
      if (role.kind !== 'AWS::IAM::Role') continue;
      const { scope } = graph.node(id);
      const set = scopes.get(scope) ?? new Set();
      scopes.set(scope, set.add(role.scope));
    }
  const groups = new Map<string, readonly NodeId[]>();
  for (const [scope, accounts] of scopes) {
    if (accounts.size !== 1) continue;
    groups.set(
      scope,
      graph.ofKind('AWS::EKS::Nodegroup').filter((id) => accounts.has(graph.node(id).scope)),
    );
  }
  return groups;
}

function egressNamespaces(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of graph.ofKind('networking.k8s.io/v1/NetworkPolicy')) {
    const node = graph.node(id);
    const types = entryAt(node.properties, 'spec', 'policyTypes');
    const isEgress =
      types?.kind === 'list' && types.items.some((one) => one.kind === 'literal' && one.value === 'Egress');
    if (isEgress || entryAt(node.properties, 'spec', 'egress')) found.add(`${node.scope}\u0000${namespaceOf(node)}`);
  }
  return found;
}

function doubt(says: string, { properties }: GraphNode): Unknown {
  return { kind: 'unknown', reason: { code: 'not-read', says }, origin: properties.origin };
}
