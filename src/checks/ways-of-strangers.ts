/** Ways of strangers into a job, as the analysis of pipelines found them. */
import { all, fail, pass, undecided, type Verdict } from '../findings/index.ts';
import { type Edge, type Origin, viewOf } from '../graph/index.ts';
import type { Facts } from './check.ts';

/** Fails where a stranger gets into the job by this technique; unknown where it hangs on something that was not read. */
export function keepsStrangersOut(facts: Facts, technique: string): Verdict {
  const ways = facts.in('can-run-code-in').filter(({ from, proof }) => {
    const isEntry = /^foothold\/(?:pull-request|issue)$/.test(facts.at(from).kind);
    // Runs without rights on machines of one's own are reported by a check of their own.
    return (
      isEntry &&
      proof.technique === technique &&
      !proof.facts.some(({ says }) => says.startsWith('it runs on a machine'))
    );
  });
  return ways.length === 0 ? pass() : all(...ways.map((way) => verdictOn(way, facts)));
}

function verdictOn({ from, proof }: Edge, facts: Facts): Verdict {
  const who = facts.at(from).address;
  return all(
    // The first fact names the trigger; what follows is how it comes into the job.
    ...proof.facts.slice(1).flatMap(({ says, origin }) => {
      if (!origin) return [];
      const place = placeOf(origin);
      if (proof.unless) return [undecided(place, proof.unless.reason)];
      const needs = proof.assumes === undefined ? '' : `, if ${proof.assumes}`;
      return [fail(place, `${says}: whoever has ${who} runs code here${needs}`)];
    }),
  );
}

function placeOf(origin: Origin) {
  return viewOf<unknown>(undefined, origin);
}
