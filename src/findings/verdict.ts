/** The answer of a check: pass, fail or unknown, with its evidence; Kleene's logic joins them. */
import type { Attribute, Origin, Reason } from '../graph/index.ts';
import { stateOf, unknownOf } from '../graph/index.ts';

/** What a verdict points at. `says` goes on from the place: `new public ACLs are accepted`. */
export interface Evidence {
  readonly says: string;
  readonly origin: Origin;
  /** The property, `BucketEncryption.ServerSideEncryptionConfiguration[0]`; empty for the resource itself. */
  readonly path: string;
  /** Set where a secret stands at the origin: reports mask it. */
  readonly secret?: true;
}

/** An answer with its evidence: why it fails, why it passes, or what is not known. Only the functions of this room make one. */
export type Verdict =
  | { readonly answer: 'pass'; readonly evidence: readonly Evidence[] }
  | { readonly answer: 'fail'; readonly evidence: readonly Evidence[] }
  | { readonly answer: 'unknown'; readonly evidence: readonly Evidence[]; readonly reasons: readonly Reason[] };

/** The value is as it should be. */
export function pass(attribute?: Attribute<unknown>, says = 'is as it should be'): Verdict {
  return { answer: 'pass', evidence: attribute ? [evidenceAt(attribute, says)] : [] };
}

/** The value is not as it should be; `says` is what follows from it. */
export function fail(attribute: Attribute<unknown>, says: string): Verdict {
  return { answer: 'fail', evidence: [evidenceAt(attribute, says)] };
}

/** A secret stands where none may be written; `says` must not hold it, and reports mask it wherever they show its line. */
export function failSecret(attribute: Attribute<unknown>, says: string): Verdict {
  return { answer: 'fail', evidence: [{ ...evidenceAt(attribute, says), secret: true }] };
}

/** The value is not known, so there is no answer. */
export function undecided(attribute: Attribute<unknown>, reason?: Reason): Verdict {
  const unknown = unknownOf(attribute);
  const { path } = stateOf(attribute);
  const why = reason ?? unknown?.reason ?? otherForm(path);
  const origin = unknown?.origin ?? stateOf(attribute).origin;
  return { answer: 'unknown', evidence: [{ says: why.says, origin, path }], reasons: [why] };
}

/** Why what is known has no answer: a check asks for a text or a map, say, and something else stands there. */
function otherForm(path: string): Reason {
  return { code: 'unsupported', says: `\`${path}\` has a form that the check does not judge` };
}

/** Evidence at the place of an attribute. */
function evidenceAt(attribute: Attribute<unknown>, says: string): Evidence {
  const { origin, path } = stateOf(attribute);
  return { says, origin, path };
}

/** Conjunction: fails if one fails, with the evidence of all that fail; else unknown if one is; else passes. */
export function all(...verdicts: readonly Verdict[]): Verdict {
  return allOf(verdicts);
}

/** `all` of a list, which may be longer than the arguments of a call can be. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return join(verdicts, 'fail', 'pass');
}

/** Disjunction: passes if one passes; else unknown if one is; else fails with the evidence of all. */
export function any(...verdicts: readonly Verdict[]): Verdict {
  return anyOf(verdicts);
}

/** `any` of a list, which may be longer than the arguments of a call can be. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.length === 0 ? { answer: 'fail', evidence: [] } : join(verdicts, 'pass', 'fail');
}

/** Negation; evidence of the new failure is said by `says`. */
export function not(verdict: Verdict, says: string): Verdict {
  if (verdict.answer === 'unknown') return verdict;
  const evidence = verdict.evidence.map((one) => ({ ...one, says }));
  return { answer: verdict.answer === 'pass' ? 'fail' : 'pass', evidence };
}

function join(verdicts: readonly Verdict[], strong: 'pass' | 'fail', weak: 'pass' | 'fail'): Verdict {
  const [only, another] = verdicts;
  if (only && !another) return only;
  const deciding = verdicts.filter((verdict) => verdict.answer === strong);
  if (deciding.length > 0) return { answer: strong, evidence: deciding.flatMap((verdict) => verdict.evidence) };
  const open = verdicts.filter((verdict) => verdict.answer === 'unknown');
  if (open.length > 0) {
    return {
      answer: 'unknown',
      evidence: open.flatMap((verdict) => verdict.evidence),
      reasons: open.flatMap((verdict) => verdict.reasons),
    };
  }
  return { answer: weak, evidence: verdicts.flatMap((verdict) => verdict.evidence) };
}
