/** Turns the steps of a search into the hops of a path. */
import type { Hop } from '../../findings/index.ts';
import type { Edge, Graph, GraphNode } from '../../graph/index.ts';
import type { Search } from './search.ts';
import { nodeOf } from './states.ts';

/** The hops from the start of a search into a state that it reached; none into the start itself. */
export function hopsInto(graph: Graph, found: Search, state: number): readonly Hop[] {
  const hops: Hop[] = [];
  let here = state;
  for (let step = found.stepTo(here); step; step = found.stepTo(here)) {
    const from = graph.node(nodeOf(step.from));
    const to = graph.node(nodeOf(here));
    hops.push(step.edge ? hopOver(step.edge, from, to) : exploit(to));
    here = step.from;
  }
  return hops.reverse();
}

function hopOver({ kind, proof }: Edge, from: GraphNode, to: GraphNode): Hop {
  const { facts, technique, assumes } = proof;
  return {
    from,
    to,
    kind,
    facts,
    ...(technique === undefined ? {} : { technique }),
    ...(assumes === undefined ? {} : { assumes }),
  };
}

/** What is reached may have a flaw; nothing in the sources proves or excludes it, so the path names it as an assumption. */
function exploit(node: GraphNode): Hop {
  return {
    from: node,
    to: node,
    kind: 'can-run-code-in',
    technique: 'T1190',
    facts: [{ says: `requests reach the code of \`${node.address}\`` }],
    assumes: `the application in \`${node.address}\` has a flaw that runs an attacker's code`,
  };
}
