/** Whether packets or requests arrive, in three answers, with the facts that say so. */
import type { Fact, Origin, Unknown } from '../../graph/index.ts';

/** `unknown` carries what would decide it. `assumes` is what must be true besides and stands in no source. */
export type Decision =
  | { readonly answer: 'yes'; readonly facts: readonly Fact[]; readonly assumes?: string }
  | { readonly answer: 'no'; readonly facts: readonly Fact[] }
  | { readonly answer: 'unknown'; readonly facts: readonly Fact[]; readonly why: Unknown };

/** It arrives, for this reason; with no reason, nothing stands in the way. */
export function yes(says?: string, origin?: Origin): Decision {
  return { answer: 'yes', facts: says === undefined ? [] : [factOf(says, origin)] };
}

/** It arrives if something is true that no source says. */
export function yesIf(assumes: string, says: string, origin?: Origin): Decision {
  return { answer: 'yes', facts: [factOf(says, origin)], assumes };
}

/** It does not arrive, for this reason. */
export function no(says: string, origin?: Origin): Decision {
  return { answer: 'no', facts: [factOf(says, origin)] };
}

/** It hangs on something that is not known. */
export function undecided(why: Unknown, says?: string): Decision {
  return { answer: 'unknown', facts: says === undefined ? [] : [factOf(says, why.origin)], why };
}

/** An unknown that the sources leave open, with its reason. */
export function openQuestion(says: string, origin: Origin): Unknown {
  return { kind: 'unknown', reason: { code: 'not-read', says }, origin };
}

/** All must hold: facts in order. One `no` decides. */
export function all(...decisions: readonly Decision[]): Decision {
  const closed = decisions.find(({ answer }) => answer === 'no');
  if (closed) return closed;
  const facts = decisions.flatMap((one) => one.facts);
  const open = decisions.find((one) => one.answer === 'unknown');
  if (open?.answer === 'unknown') return { answer: 'unknown', facts, why: open.why };
  const assumes = decisions.flatMap((one) => (one.answer === 'yes' && one.assumes ? [one.assumes] : []));
  return assumes.length > 0 ? { answer: 'yes', facts, assumes: assumes.join('; ') } : { answer: 'yes', facts };
}

/** One suffices: the first certain `yes`, else a `yes` that assumes something, else what is unknown, else the first `no`. */
export function any(decisions: readonly Decision[], otherwise: Decision): Decision {
  let best = otherwise;
  for (const one of decisions)
    if (rank(one) > rank(best) || (best === otherwise && rank(one) === rank(best))) best = one;
  return best;
}

/** How much a decision says: a certain `yes` most. */
export function rank(decision: Decision): number {
  if (decision.answer === 'no') return 0;
  if (decision.answer === 'unknown') return 1;
  return decision.assumes === undefined ? 3 : 2;
}

function factOf(says: string, origin: Origin | undefined): Fact {
  return origin ? { says, origin } : { says };
}
