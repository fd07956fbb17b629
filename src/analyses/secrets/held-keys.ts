/** Who holds the access key of a user by reference: functions, machines, secrets. */
import { type Graph, type NodeId, referencesIn } from '../../graph/index.ts';
import { codeKinds, connect, outOf } from '../../schema/index.ts';

/** What gives its content to whoever reads it. */
const containers: ReadonlySet<string> = new Set(['AWS::SecretsManager::Secret', 'AWS::SSM::Parameter', 'v1/Secret']);
/** Names of the secret half: CloudFormation's and Terraform's. */
const secretHalf = /^(?:SecretAccessKey|secret)$/;

/** `can-act-as` edges from whatever holds the secret half of a declared access key to the key's user. */
export function findHeldKeys(graph: Graph): void {
  for (const key of graph.ofKind('AWS::IAM::AccessKey')) {
    const user = userOf(graph, key);
    if (user === undefined) continue;
    const { address, key: name } = graph.node(key);
    for (const { from: holder } of graph.in(key)) {
      const node = graph.node(holder);
      if (!codeKinds.has(node.kind) && !containers.has(node.kind)) continue;
      for (const { refersTo, origin } of referencesIn(node.properties)) {
        if (refersTo.to !== name || !secretHalf.test(refersTo.attribute)) continue;
        connect(graph, 'can-act-as', holder, user, {
          technique: 'T1552',
          facts: [{ says: `\`${node.address}\` holds the secret key of \`${address}\``, origin }],
        });
      }
    }
  }
}

function userOf(graph: Graph, key: NodeId): NodeId | undefined {
  const edges = [...outOf(graph, key, 'refers-to'), ...outOf(graph, key, 'attached-to')];
  return edges.find(({ to }) => graph.node(to).kind === 'AWS::IAM::User')?.to;
}
