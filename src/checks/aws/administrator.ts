/** Who ends as administrator of the account, by the edges that the analysis of identities derived. */
import { all, fail, pass, undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, type Edge, type NodeId, viewOf } from '../../graph/index.ts';
import type { Facts } from '../check.ts';
import { unknownRole } from './unknown-role.ts';

/** The code of a resource acts as no role that is allowed everything; undecided where nobody knows its role. */
export function codeIsNoAdministrator(facts: Facts): Verdict {
  const ways = facts.out('can-act-as').flatMap((acts) =>
    administrators(facts, acts.to)
      .filter(isDirect)
      .map((rules) => [acts, rules] as const),
  );
  const verdict = all(...ways.map(([acts, rules]) => failAlong(facts, [acts, rules])));
  return verdict.answer === 'pass' ? (unknownRole(facts) ?? verdict) : verdict;
}

/** Steps that an identity takes beyond what its own policies allow. Roles that trust it openly are no escalation. */
const steps = ['can-change', 'can-run-code-in', 'can-act-as'] as const;

/**
 * No escalation makes the identity an administrator: neither at once nor by code or a role that it can take over. Identities that are
 * administrators as they stand are left to the checks on their policies.
 */
export function cannotBecomeAdministrator(facts: Facts): Verdict {
  const own = facts.out('can-administer');
  if (own.some(isDirect)) return pass();
  const atOnce = own.map((edge) => failAlong(facts, [edge]));
  if (atOnce.some(({ answer }) => answer === 'fail')) return all(...atOnce.filter(({ answer }) => answer === 'fail'));
  let doubt: Verdict | undefined = atOnce[0];
  for (const kind of steps)
    for (const first of facts.out(kind)) {
      // A role that trusts the identity is meant to be assumed by it.
      if (!isEscalation(first)) continue;
      const rules = administrators(facts, first.to)[0];
      const acts = rules ? [] : facts.outOf(first.to, 'can-act-as');
      const way = rules
        ? [first, rules]
        : acts.flatMap((second) => {
            const [last] = administrators(facts, second.to).filter(isDirect);
            return last ? [first, second, last] : [];
          });
      if (way.length === 0) continue;
      const verdict = failAlong(facts, way.slice(0, 3));
      if (verdict.answer === 'fail') return verdict;
      doubt ??= verdict;
    }
  return doubt ?? pass();
}

function administrators(facts: Facts, id: NodeId): readonly Edge[] {
  return facts.outOf(id, 'can-administer').filter(({ to }) => facts.at(to).kind === 'foothold/account-administrator');
}

/** The proof of an escalation ends with what follows from its facts, which stands nowhere; all other proofs end at a text. */
function isEscalation({ proof }: Edge): boolean {
  return proof.facts.length > 1 && proof.facts.at(-1)?.origin === undefined;
}

function isDirect(edge: Edge): boolean {
  return !isEscalation(edge);
}

/** The failure that a chain of edges is, or what it hangs on. Each edge shows the place that decides it. */
function failAlong(facts: Facts, edges: readonly Edge[]): Verdict {
  const doubt = edges.find(({ proof }) => proof.unless)?.proof.unless;
  if (doubt) return undecided(viewOf<unknown>(undefined, doubt.origin, ''), doubt.reason);
  return all(...edges.map((edge) => fail(placeOf(facts, edge), sentenceOf(facts, edge))));
}

function sentenceOf(facts: Facts, edge: Edge): string {
  const target = facts.at(edge.to).address;
  const conclusion = edge.proof.facts.at(-1)?.says.replace(/^so /, '') ?? '';
  if (isEscalation(edge)) return edge.kind === 'can-administer' ? conclusion : `${conclusion}: \`${target}\``;
  return edge.kind === 'can-administer' ? conclusion : `\`${facts.at(edge.from).address}\` acts as \`${target}\``;
}

function placeOf(facts: Facts, { from, proof }: Edge): Attribute<unknown> {
  const origin = proof.facts.find((fact) => fact.origin)?.origin ?? facts.at(from).properties.origin;
  // The place comes from a proof, so no view of the resource stands for it.
  return viewOf<unknown>(undefined, origin, '');
}
