/** Whether strangers reach a resource over the network, by the edges that the analysis of networks derived. */
import { all, fail, pass, undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, type Edge, viewOf } from '../../graph/index.ts';
import type { Facts } from '../check.ts';

/** No stranger on the internet reaches the resource. The evidence is the way in, fact by fact. */
export function isNotReachedByStrangers(facts: Facts): Verdict {
  const ways = facts.in('can-reach').filter(({ from }) => facts.at(from).kind === 'foothold/internet');
  const certain = ways.find(({ proof }) => !proof.unless);
  if (certain) return failAlong(facts, certain);
  const [open] = ways;
  return open?.proof.unless
    ? undecided(viewOf<unknown>(undefined, open.proof.unless.origin, ''), open.proof.unless.reason)
    : pass();
}

function failAlong(facts: Facts, edge: Edge): Verdict {
  // The places come from a proof, so no view of the resource stands for them.
  const steps = edge.proof.facts.flatMap(({ says, origin }) =>
    origin ? [fail(viewOf<unknown>(undefined, origin, ''), says)] : [],
  );
  return steps.length > 0 ? all(...steps) : fail(placeOf(facts, edge), 'strangers reach it');
}

function placeOf(facts: Facts, { proof }: Edge): Attribute<unknown> {
  const origin = proof.facts.find((fact) => fact.origin)?.origin ?? facts.node.properties.origin;
  return viewOf<unknown>(undefined, origin, '');
}
