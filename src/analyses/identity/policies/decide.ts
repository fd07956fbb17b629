/** Whether policies allow an action on a resource. */
import type { Fact, Unknown } from '../../../graph/index.ts';
import { wildcardsMeet } from '../../../text/index.ts';
import { type Place, unknownPart } from './arn.ts';
import type { CompiledPattern, CompiledPolicy, CompiledStatement } from './compiled.ts';
import { speaksOf } from './compiled.ts';
import { conditionEffect, type RequestKeys } from './condition.ts';
import { findWitness } from './witness.ts';

/** The decision with the statements that made it; `unless` is what it hangs on where it is not certain. */
export type Decision =
  | { readonly answer: 'allowed'; readonly facts: readonly Fact[]; readonly by: CompiledStatement }
  | { readonly answer: 'denied'; readonly facts: readonly Fact[] }
  | {
      readonly answer: 'unknown';
      readonly facts: readonly Fact[];
      readonly unless: Unknown;
      /** Nothing that is known speaks for the request; only a policy that cannot be read might. */
      readonly blind?: true;
    };

/** A request: an action on a resource, or on any of what the place's pattern covers. */
export interface Request {
  /** `s3:GetObject`. */
  readonly action: string;
  /** The resource without region, see `placeOfArn`; `*` in it stands for whatever lies there. */
  readonly on: Place;
  readonly keys: RequestKeys;
  /** The account of the resource, where it is known. */
  readonly account?: string | undefined;
}

/** Policies that decide together. */
export interface Deciders {
  /** Policies of the identity; an Allow in any of them is enough. */
  readonly identity: readonly CompiledPolicy[];
  /** Statements of the resource's own policy that speak of this principal: they allow and deny beside those of the identity. */
  readonly resource?: CompiledPolicy | undefined;
  /** The permissions boundary: what it does not allow, the identity's policies cannot. It does not bound what a resource policy gives a user. */
  readonly boundary?: readonly CompiledPolicy[] | undefined;
}

/** A statement that may bear on the request, with what its part hangs on. */
interface Bearing {
  readonly from: CompiledStatement;
  readonly doubt: Unknown | undefined;
}

/**
 * Decides by the rules of one account: an explicit Deny wins, else an Allow is needed, within the boundary. The request is allowed if
 * there is some resource at the place that an Allow covers and no Deny does; "unknown" if that hangs on what is not known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * Service and resource control policies, and session policies, are not among the sources and are not considered.
 */
export function decide(deciders: Deciders, request: Request): Decision {
  const own = bearings([...deciders.identity, ...(deciders.resource ? [deciders.resource] : [])], request);
  const bound = deciders.boundary && bearings(deciders.boundary, request);
  const denies = [...own.denies, ...(bound?.denies ?? [])];
  const { action } = request;
  let possible: { readonly unless: Unknown; readonly by: CompiledStatement } | undefined;
  for (const allow of own.allows) {
    if (!allow.doubt && !own.mayDeny && isLeftOver(request, allow.from, denies, bound, 'certainly') === true)
      return {
        answer: 'allowed',
        facts: [{ says: `${action} is allowed`, origin: allow.from.statement.origin }],
        by: allow.from,
      };
    if (possible) continue;
    const left = isLeftOver(request, allow.from, denies, bound, 'possibly');
    if (left !== false)
      possible = {
        unless: allow.doubt ?? doubtOf(allow.from, denies, bound) ?? own.mayDeny ?? limit(allow.from),
        by: allow.from,
      };
  }
  if (possible?.by) {
    const facts = [{ says: `${action} is allowed`, origin: possible.by.statement.origin }];
    return { answer: 'unknown', facts, unless: possible.unless };
  }
  const deny = denies.find((one) => !one.doubt);
  if (own.open && !coveredBy(denies, request)) return { answer: 'unknown', facts: [], unless: own.open, blind: true };
  return { answer: 'denied', facts: deny ? [{ says: `${action} is denied`, origin: deny.from.statement.origin }] : [] };
}

/** Whether certain Denies cover all that the request is about, so that no Allow, read or not, can matter. */
function coveredBy(denies: readonly Bearing[], request: Request): boolean {
  const { statement } = denies[0]?.from ?? {};
  if (!statement) return false;
  const any: CompiledStatement = {
    statement,
    effect: 'Allow',
    actions: ['*'],
    allActionsBut: false,
    resources: undefined,
    allResourcesBut: false,
  };
  return isLeftOver(request, any, denies, undefined, 'possibly') === false;
}

interface Bearings {
  readonly allows: readonly Bearing[];
  readonly denies: readonly Bearing[];
  readonly open: Unknown | undefined;
  /** What is not read of the policies may deny. */
  readonly mayDeny: Unknown | undefined;
}

function bearings(policies: readonly CompiledPolicy[], { action, keys }: Request): Bearings {
  const allows: Bearing[] = [];
  const denies: Bearing[] = [];
  let open: Unknown | undefined;
  let mayDeny: Unknown | undefined;
  const lower = action.toLowerCase();
  for (const policy of policies) {
    if (policy.open) open ??= policy.open;
    if (policy.open && !policy.onlyAllows) mayDeny ??= policy.open;
    for (const from of policy.statements) {
      const speaks = speaksOf(from, lower);
      if (speaks === false) continue;
      const effect = conditionEffect(from.statement, keys);
      if (effect.holds === 'never') continue;
      const doubt = speaks === true ? (effect.holds === 'unknown' ? effect.unless : from.doubt) : speaks;
      (from.effect === 'Deny' ? denies : allows).push({ from, doubt });
    }
  }
  return { allows, denies, open, mayDeny };
}

/**
 * Whether some resource at the place fits the Allow, is within the boundary, and is not denied. `certainly` reads every doubt against
 * the request, `possibly` in its favour. `undefined`: the question is too large.
 */
function isLeftOver(
  request: Request,
  allow: CompiledStatement,
  denies: readonly Bearing[],
  bound: Bearings | undefined,
  how: 'certainly' | 'possibly',
): boolean | undefined {
  const strict = how === 'certainly';
  if (strict && (bound?.open || bound?.allows.every((one) => one.doubt))) return false;
  const texts: string[] = [];
  const term = (from: CompiledStatement, generous: boolean): Term => termOf(from, request, generous, texts);
  const wanted = term(allow, !strict);
  if (wanted.never) return false;
  // A Deny in doubt counts where the answer must be certain, and does not where anything is possible.
  const against = denies.filter((one) => strict || !one.doubt).map((one) => term(one.from, strict));
  const within = bound?.open
    ? undefined
    : bound?.allows.filter((one) => !strict || !one.doubt).map((one) => term(one.from, !strict));
  if (against.some((one) => one.all)) return false;
  if (within && within.every((one) => one.never)) return false;
  // Without anything to take away, one pattern that meets the place is enough.
  if (against.every((one) => one.never) && (!within || within.some((one) => one.all)) && !wanted.but)
    return wanted.all || wanted.at.some((i) => wildcardsMeet(texts[i] ?? '', request.on.text));
  const witness = findWitness(
    request.on.text,
    texts,
    (fits) =>
      holds(wanted, fits) &&
      (within === undefined || within.some((one) => holds(one, fits))) &&
      !against.some((one) => holds(one, fits)),
  );
  return witness.found === 'too-large' ? undefined : witness.found === 'yes';
}

/** The resources of a statement as a choice among texts: those at `at`, or with `but` all others. */
interface Term {
  readonly at: readonly number[];
  readonly but: boolean;
  readonly all: boolean;
  readonly never: boolean;
}

function holds({ at, but, all }: Term, fits: readonly boolean[]): boolean {
  return all || at.some((i) => fits[i]) !== but;
}

/** `generous`: what is not known is taken to fit; for the inverted form, to be left out of what is left out. */
function termOf(from: CompiledStatement, request: Request, generous: boolean, texts: string[]): Term {
  const { resources, allResourcesBut: but } = from;
  // A statement of a trust policy names no resource: it speaks of the role that it belongs to.
  if (!resources) return { at: [], but: false, all: true, never: false };
  const at: number[] = [];
  for (const pattern of resources) {
    const text = textFor(pattern, request, generous !== but, from.effect === 'Deny');
    if (text === undefined) continue;
    if (text === '*') return { at: [], but: false, all: !but, never: but };
    at.push(texts.push(text) - 1);
  }
  return { at, but, all: but && at.length === 0, never: !but && at.length === 0 };
}

/** The pattern as a text, unknown parts read as anything (`wide`) or as nothing that fits; `undefined` if it cannot fit at all. */
function textFor(
  { place, unknown, wide: open = place }: CompiledPattern,
  request: Request,
  wide: boolean,
  isDeny: boolean,
): string | undefined {
  if (place.account !== undefined && !accountFits(place.account, request)) return undefined;
  // A Deny for one region need not be about the region of the resource, which is not known.
  if (isDeny && place.region !== undefined && request.on.region !== place.region && !wide) return undefined;
  if (!unknown) return place.text;
  if (wide) return open.text.replaceAll(unknownPart, '*');
  return place.text.includes(unknownPart) ? undefined : place.text;
}

/** `aws` owns what nobody else can change; another account's resources are not these. An unknown account is taken to be the named one. */
function accountFits(named: string, { account, on }: Request): boolean {
  const own = on.account ?? account;
  if (named === 'aws') return own === 'aws';
  return own === undefined || own === named;
}

function doubtOf(
  allow: CompiledStatement,
  denies: readonly Bearing[],
  bound: Bearings | undefined,
): Unknown | undefined {
  const inPatterns = (from: CompiledStatement) => from.resources?.find((one) => one.unknown)?.unknown;
  for (const deny of denies) {
    const doubt = deny.doubt ?? inPatterns(deny.from);
    if (doubt) return doubt;
  }
  return inPatterns(allow) ?? bound?.open ?? bound?.allows.find((one) => one.doubt)?.doubt;
}

function limit({ statement }: CompiledStatement): Unknown {
  return {
    kind: 'unknown',
    reason: { code: 'limit', says: 'the statements are too many to tell what they leave over' },
    origin: statement.origin,
  };
}
