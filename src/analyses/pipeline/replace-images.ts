/** Workloads whose image changes when somebody pushes another one under the same tag. */
import type { LedgerEntry } from '../../findings/index.ts';
import {
  type Fact,
  type Graph,
  type GraphNode,
  knownOf,
  type NodeId,
  type Origin,
  stateOf,
} from '../../graph/index.ts';
import { connect, into, resourcesOf } from '../../schema/index.ts';
import { pullsOf } from './pulls.ts';

/** What a pod takes for granted that only pulls what its node does not have. */
const fresh = 'a node that does not have the image yet starts the workload';
const most = 20_000;

/**
 * `can-change` edges from whoever may write to a repository with movable tags to every workload that runs such a tag. There is none from
 * the repository itself: whoever reads it changes nothing.
 */
export function findReplacements(graph: Graph): readonly LedgerEntry[] {
  let count = 0;
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ECR::Repository')) {
    const writers = into(graph, id, 'can-write');
    if (writers.length === 0) continue;
    const mutability = stateOf(properties.ImageTagMutability);
    const setting = knownOf(properties.ImageTagMutability);
    if (setting?.startsWith('IMMUTABLE') === true) continue;
    const unless = mutability.value?.kind === 'unknown' ? mutability.value : undefined;
    const name = knownOf(properties.RepositoryName);
    for (const { from: workload, proof: kept } of into(graph, id, 'refers-to')) {
      const pull = bestPull(graph, workload, name);
      if (!pull) continue;
      const facts = [movable(node, mutability.origin), ...kept.facts.slice(0, 1), pull.fact];
      for (const writer of writers) {
        if (++count > most) return [cut(node)];
        const assumes = [writer.proof.assumes, pull.always ? undefined : fresh].filter((one) => one !== undefined);
        const open = writer.proof.unless ?? unless;
        connect(graph, 'can-change', writer.from, workload, {
          facts: [...writer.proof.facts, ...facts],
          technique: 'T1525',
          ...(assumes.length > 0 ? { assumes: assumes.join(', and ') } : {}),
          ...(open ? { unless: open } : {}),
        });
      }
    }
  }
  return [];
}

function bestPull(graph: Graph, workload: NodeId, repository: string | undefined) {
  const pulls = pullsOf(graph.node(workload)).filter(({ path }) => repository === undefined || path === repository);
  return pulls.find(({ always }) => always) ?? pulls[0];
}

function movable({ address }: GraphNode, origin: Origin): Fact {
  return { says: `tags of \`${address}\` can be moved to another image`, origin };
}

function cut(node: GraphNode): LedgerEntry {
  const reason = `more than ${most} ways to replace an image; the rest is left out`;
  return { about: 'link', subject: node.key, reason, count: 1, incomplete: true };
}
