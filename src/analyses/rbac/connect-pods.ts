/** What code in a pod holds: the token of its service account, and, where it breaks out, its node. */
import {
  type Fact,
  type Graph,
  isAbsent,
  itemsOf,
  knownOf,
  type NodeId,
  stateOf,
  type Unknown,
  unknownOf,
  type View,
} from '../../graph/index.ts';
import { connect, outOf, type PodSpec, propertiesOf, workloadsOf } from '../../schema/index.ts';
import { escapesOf } from './escape.ts';
import { machineNode } from './footholds.ts';

/** `can-act-as` edges from workloads to accounts, and the ways over the node. */
export function connectPods(graph: Graph): void {
  const escaping = new Set<string>();
  for (const { id, node, spec } of workloadsOf(graph)) {
    if (node.kind === 'v1/PodTemplate') continue;
    for (const { to, proof } of outOf(graph, id, 'runs-as')) {
      if (graph.node(to).kind === 'v1/ServiceAccount') holdToken(graph, id, to, proof.facts, spec);
    }
    const escape = escapesOf(node, spec);
    if (!escape) continue;
    escaping.add(node.scope);
    connect(graph, 'can-run-code-in', id, machineNode(graph, node.scope), {
      facts: escape.facts,
      technique: 'T1611',
      ...(escape.unless && { unless: escape.unless }),
    });
  }
  for (const scope of escaping) connectMachine(graph, scope);
}

/** The token is mounted unless pod or account say no; a volume may ask for one all the same. A role of the cloud has a token of its own. */
function holdToken(
  graph: Graph,
  workload: NodeId,
  account: NodeId,
  stated: readonly Fact[],
  spec: View<PodSpec>,
): void {
  const ofAccount = propertiesOf(graph.node(account), 'v1/ServiceAccount').automountServiceAccountToken;
  const own = spec.automountServiceAccountToken;
  const decides = isAbsent(own) ? ofAccount : own;
  const projected = itemsOf(spec.volumes).some((volume) =>
    itemsOf(volume.projected.sources).some((source) => stateOf(source.serviceAccountToken).value !== undefined),
  );
  const open = unknownOf(decides);
  if (knownOf(decides) !== false || projected) {
    const facts = [
      ...stated,
      { says: 'its token is mounted, for nothing turns that off', origin: stateOf(decides).origin },
    ];
    const doubt: Unknown | undefined = projected ? undefined : open;
    connect(graph, 'can-act-as', workload, account, { facts, technique: 'T1528', ...(doubt && { unless: doubt }) });
    return;
  }
  for (const { to, proof } of outOf(graph, account, 'can-act-as'))
    if (graph.node(to).kind === 'AWS::IAM::Role')
      connect(graph, 'can-act-as', workload, to, { ...proof, facts: [...stated, ...proof.facts] });
}

/** Whoever owns a node has the tokens of the pods on it. Daemons run on every node; of others it must be assumed. */
function connectMachine(graph: Graph, scope: string): void {
  const machine = machineNode(graph, scope);
  const everywhere = new Set<NodeId>();
  const elsewhere = new Map<NodeId, string>();
  for (const { id, node } of workloadsOf(graph)) {
    if (node.scope !== scope) continue;
    for (const { to } of outOf(graph, id, 'can-act-as')) {
      if (node.kind === 'apps/v1/DaemonSet') everywhere.add(to);
      else if (!elsewhere.has(to)) elsewhere.set(to, node.address);
    }
  }
  const says = 'a node holds the tokens of the pods that run on it';
  for (const id of everywhere) connect(graph, 'can-act-as', machine, id, { facts: [{ says }], technique: 'T1528' });
  for (const [id, address] of elsewhere) {
    connect(graph, 'can-act-as', machine, id, {
      facts: [{ says, origin: graph.node(id).properties.origin }],
      technique: 'T1528',
      assumes: `a pod of \`${address}\` runs on the same node`,
    });
  }
}
