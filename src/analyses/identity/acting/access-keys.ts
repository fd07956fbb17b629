/** Access keys: whoever holds one is the user. */
import type { Graph } from '../../../graph/index.ts';
import { connect, outOf } from '../../../schema/index.ts';

/** `can-act-as` edges from access keys to their users; a key that is inactive signs nothing. */
export function connectAccessKeys(graph: Graph): void {
  for (const id of graph.ofKind('AWS::IAM::AccessKey')) {
    const status = graph.node(id).properties.entries.get('Status');
    if (status?.kind === 'literal' && status.value === 'Inactive') continue;
    for (const { to, proof } of outOf(graph, id, 'attached-to'))
      if (graph.node(to).kind === 'AWS::IAM::User')
        connect(graph, 'can-act-as', id, to, { facts: proof.facts, technique: 'T1078.004' });
  }
}
