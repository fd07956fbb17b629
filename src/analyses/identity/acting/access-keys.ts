/** Access keys: whoever holds one is the user. */
import type { Graph } from '../../../graph/index.ts';
import { connect, outOf } from '../../../schema/index.ts';
import { leakedKey } from '../footholds.ts';

const technique = 'T1078.004';

/**
 * `can-act-as` edges from access keys to their users, and from an entry point for each user with a key: it works from everywhere until
 * somebody ends it, so that a leak is to be reckoned with. A key that is inactive signs nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export function connectAccessKeys(graph: Graph): void {
  for (const id of graph.ofKind('AWS::IAM::AccessKey')) {
    const key = graph.node(id);
    const status = key.properties.entries.get('Status');
    if (status?.kind === 'literal' && status.value === 'Inactive') continue;
    for (const { to, proof } of outOf(graph, id, 'attached-to')) {
      const user = graph.node(to);
      if (user.kind !== 'AWS::IAM::User') continue;
      connect(graph, 'can-act-as', id, to, { facts: proof.facts, technique });
      const facts = [
        {
          says: `\`${key.address}\` is a key of \`${user.address}\` that never expires`,
          origin: key.properties.origin,
        },
      ];
      const unless = key.conditional ?? (status?.kind === 'unknown' ? status : undefined);
      connect(graph, 'can-act-as', leakedKey(graph, user, key), to, {
        facts,
        technique,
        assumes: `the access key of \`${user.address}\` leaks`,
        ...(unless && { unless }),
      });
    }
  }
}
