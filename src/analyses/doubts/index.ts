/** What the derived edges hang on: said once for each reason, so that no path is missing without a word. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Graph, GraphNode, Unknown } from '../../graph/index.ts';
import { footholdKinds } from '../../schema/index.ts';
import type { Analysis } from '../analysis.ts';

/** How many reasons are named one by one. */
const mostReasons = 50;

/** Adds no edges. Its ledger counts the edges that no answer rests on, for something that is not known decides whether they hold. */
export const doubts: Analysis = { name: 'doubts', derive: doubtsOf };

interface Doubt {
  readonly subject: string;
  readonly unless: Unknown;
  count: number;
}

function doubtsOf(graph: Graph): readonly LedgerEntry[] {
  const found = new Map<string, Doubt>();
  for (let id = 0; id < graph.size; id++) {
    for (const { kind, from, to, proof } of graph.out(id)) {
      const { unless } = proof;
      if (!unless || !kind.startsWith('can-')) continue;
      const subject = subjectOf(graph.node(from), graph.node(to));
      const key = `${subject}\u0000${unless.reason.says}`;
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { subject, unless, count: 1 });
    }
  }
  const all = [...found.values()].sort((a, b) => b.count - a.count);
  const rest = all.slice(mostReasons);
  const entries = all.slice(0, mostReasons).map(entryOf);
  if (rest.length === 0) return entries;
  const count = rest.reduce((sum, one) => sum + one.count, 0);
  const reason = `not taken as certain, for ${rest.length} further reasons`;
  return [...entries, { about: 'link', subject: 'further', reason, count, incomplete: false }];
}

/** An edge is told by the kind that it leaves; what a stranger has, by the kind that it enters. */
function subjectOf(from: GraphNode, to: GraphNode): string {
  return Object.hasOwn(footholdKinds, from.kind) ? `to ${to.kind}` : `from ${from.kind}`;
}

function entryOf({ subject, unless: { reason, origin }, count }: Doubt): LedgerEntry {
  return {
    about: 'link',
    subject,
    reason: `not taken as certain: ${reason.says}`,
    count,
    ...(origin.at.file.path !== '' && { at: origin.at }),
    incomplete: false,
  };
}
