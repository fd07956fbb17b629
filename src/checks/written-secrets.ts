/** Secrets that the analysis of secrets found in a resource. */
import { all, failSecret, pass, type Verdict } from '../findings/index.ts';
import { type Edge, type Origin, viewOf } from '../graph/index.ts';
import type { Facts } from './check.ts';

/** Fails where a secret stands in the resource; the evidence says what sort of secret, never the secret itself. */
export function holdsNoWrittenSecrets(facts: Facts): Verdict {
  const edges = facts.out('refers-to').filter(({ to }) => facts.at(to).kind === 'foothold/credential');
  return edges.length === 0 ? pass() : all(...edges.flatMap(failuresOf));
}

function failuresOf({ proof }: Edge): readonly Verdict[] {
  return proof.facts.flatMap(({ says, origin }) => (origin ? [failAt(origin, says)] : []));
}

function failAt(origin: Origin, says: string): Verdict {
  // The place comes from a proof, so no view of the resource stands for it; its path begins the sentence.
  const path = /^`([^`]{1,300})`/.exec(says)?.[1] ?? '';
  return failSecret(viewOf<unknown>(undefined, origin, path), says);
}
