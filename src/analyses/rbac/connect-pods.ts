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
  // What a pod may hold by certain edges comes first: of two edges the graph keeps the older one.
  const held = [...workloadsOf(graph)]
    .filter(({ node }) => node.scope === scope)
    .flatMap(({ id, node }) =>
      outOf(graph, id, 'can-act-as').map(({ to, proof }) => ({ to, node, unless: proof.unless })),
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const says = 'a node holds the tokens of the pods that run on it';
  for (const { to, node, unless } of held) {
    connect(graph, 'can-act-as', machine, to, {
      facts: [{ says, origin: node.properties.origin }],
      technique: 'T1528',
      ...(node.kind === 'apps/v1/DaemonSet' ? {} : { assumes: `a pod of \`${node.address}\` runs on the same node` }),
      ...(unless && { unless }),
    });
  }
}

/** Certain before uncertain, daemons (which run on every node) before others. */
function rank({
  node,
  unless,
}: {
  readonly node: { readonly kind: string };
  readonly unless: Unknown | undefined;
}): number {
  return (unless ? 2 : 0) + (node.kind === 'apps/v1/DaemonSet' ? 0 : 1);
}
