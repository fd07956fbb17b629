/** Merges what a plan says of a value into what the code says: the plan's truth, with the places of the code. */
import {
  historyOf,
  type ListValue,
  listOf,
  type Literal,
  literal,
  type Origin,
  type PartialText,
  type RecordValue,
  recordOf,
  rootCause,
  type Value,
} from '../../../graph/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { sameJson } from '../values/same-json.ts';
import { isSecret } from './plan-value.ts';

/** Who decides where both know a value and differ, and how often that was so. */
export interface Merging {
  readonly file: SourceFile;
  /** `plan`: the plan, which the engine made of the code. `state`: the code, for the state is what was there before. */
  readonly truth: 'plan' | 'state';
  differences: number;
}

/** Lists longer than this are matched by position alone. */
const longest = 100;

/** The value of the code as the plan decides it. */
export function merged(code: Value, plan: Value, how: Merging): Value {
  if (plan.kind === 'unknown') return undecided(code, plan, how);
  if (code.kind === 'unknown') return code.refersTo ? code : placed(plan, code.origin);
  // What is known in part is no plan's: it was made of blocks that the plan leaves open, of which the code tells more.
  if (plan.kind === 'partial') return code;
  if (code.kind === 'partial') return mergedText(code, plan, how);
  if (code.kind === 'list' && plan.kind === 'list') return mergedList(code, plan, how);
  if (code.kind === 'record' && plan.kind === 'record') return mergedRecord(code, plan, how);
  // A nested block that occurs once is an object in Terraform's JSON syntax.
  const [only, another] = plan.kind === 'list' ? plan.items : [];
  if (code.kind === 'record' && only && !another) return listOf([merged(code, only, how)], code.origin);
  if (code.kind === 'literal' && plan.kind === 'literal' && sameScalar(code, plan)) return code;
  return other(code, plan, how);
}

/** What the plan leaves open the code may know, but for secrets that it knows from the plan alone. */
function undecided(code: Value, plan: Extract<Value, { kind: 'unknown' }>, how: Merging): Value {
  if (isSecret(plan.reason) && rootCause(code.origin).at.file === how.file) return { ...plan, origin: code.origin };
  return code.kind === 'unknown' && !code.refersTo && plan.refersTo ? { ...code, refersTo: plan.refersTo } : code;
}

/** Both know it, and differ. */
function other(code: Value, plan: Value, how: Merging): Value {
  how.differences++;
  return how.truth === 'plan' ? placed(plan, code.origin) : code;
}

/** A text of which all that is not known names resources stays so where the plan's fits: the references say more. */
function mergedText(code: PartialText, plan: Value, how: Merging): Value {
  if (plan.kind !== 'literal' || typeof plan.value !== 'string') return other(code, plan, how);
  const isNamed = code.parts.every((part) => typeof part === 'string' || part.refersTo !== undefined);
  const fits = fitsParts(code.parts, plan.value);
  if (isNamed && fits) return code;
  // JSON may be written in another order of names; its structure keeps the places.
  if (code.encodes && isNamed) return code;
  return placed(plan, code.origin);
}

function fitsParts(parts: PartialText['parts'], text: string): boolean {
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (typeof part !== 'string') continue;
    const found = i === 0 ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

function mergedList(code: ListValue, plan: ListValue, how: Merging): Value {
  const pairs = paired(code.items, plan.items);
  if (how.truth === 'state' && !code.open) {
    const partners = new Map(pairs.map(([own, item]) => [own, item]));
    return listOf(
      code.items.map((own) => {
        const partner = partners.get(own);
        return partner ? merged(own, partner, how) : own;
      }),
      code.origin,
    );
  }
  if (!code.open && code.items.length !== plan.items.length) how.differences++;
  return listOf(
    pairs.map(([own, item]) => (own ? merged(own, item, how) : placed(item, code.origin))),
    code.origin,
  );
}

/** Each item of the plan with the item of the code that it may be: at the same place, or, as of a set, elsewhere. */
function paired(code: readonly Value[], plan: readonly Value[]): readonly (readonly [Value | undefined, Value])[] {
  const free = new Set(code);
  const found = new Map<Value, Value>();
  const take = (item: Value, own: Value | undefined) => {
    if (!own || !free.has(own) || !mayBe(own, item)) return;
    free.delete(own);
    found.set(item, own);
  };
  for (const [i, item] of plan.entries()) take(item, code[i]);
  if (plan.length <= longest && code.length <= longest) {
    for (const item of plan) for (const own of free) if (!found.has(item)) take(item, own);
  }
  // What differs in the same place is the same thing, with another value.
  return plan.map((item, i) => {
    const own = found.get(item);
    if (own) return [own, item] as const;
    const here = code[i];
    if (!here || !free.has(here)) return [undefined, item] as const;
    free.delete(here);
    return [here, item] as const;
  });
}

/** Whether nothing that both know tells the two apart. */
function mayBe(code: Value, plan: Value): boolean {
  if (code.kind === 'unknown' || plan.kind === 'unknown') return true;
  if (code.kind === 'literal' && plan.kind === 'literal') return sameScalar(code, plan);
  if (code.kind === 'partial') return plan.kind === 'literal' && fitsParts(code.parts, String(plan.value));
  if (code.kind === 'list' && plan.kind === 'list') {
    return (
      code.open !== undefined ||
      (code.items.length === plan.items.length && code.items.every((item, i) => mayBe(item, plan.items[i] ?? item)))
    );
  }
  if (code.kind === 'record' && plan.kind === 'record') {
    for (const [name, entry] of code.entries) {
      const there = plan.entries.get(name);
      if (there && !mayBe(entry, there)) return false;
    }
    return true;
  }
  return false;
}

function mergedRecord(code: RecordValue, plan: RecordValue, how: Merging): Value {
  const entries = new Map(code.entries);
  for (const [name, value] of plan.entries) {
    const own = entries.get(name);
    if (own) entries.set(name, merged(own, value, how));
    else if (how.truth === 'plan' && !isLeftToProvider(value)) entries.set(name, filledIn(value, code.origin));
  }
  return recordOf(entries, code.origin, code.open);
}

/** Whether the provider decides a value that the code does not write, and only at apply: it is absent, as where the code alone is read. */
export function isLeftToProvider(plan: Value): boolean {
  return plan.kind === 'unknown' && !isSecret(plan.reason);
}

/** A value that the code does not write: the place to edit is what it stands in. */
export function filledIn(plan: Value, around: Origin): Value {
  const as = plan.origin.as === undefined ? {} : { as: plan.origin.as };
  return relocated(plan, { at: around.at, ...as });
}

/** The plan's value at the place of the code; the end of the history says that the plan decided it. */
function placed(plan: Value, code: Origin): Value {
  return relocated(plan, ending(code, plan.origin));
}

function ending(code: Origin, last: Origin): Origin {
  const links = historyOf(code);
  if (links.includes(last)) return code;
  let end: Origin = last;
  for (const { at, as } of links.toReversed()) end = as === undefined ? { at, cause: end } : { at, as, cause: end };
  return end;
}

function relocated(value: Value, origin: Origin): Value {
  if (value.kind === 'list')
    return listOf(
      value.items.map((item) => relocated(item, origin)),
      origin,
      value.open,
    );
  if (value.kind !== 'record') return { ...value, origin };
  const entries = new Map([...value.entries].map(([name, entry]) => [name, relocated(entry, origin)]));
  return recordOf(entries, origin, value.open);
}

/** Equal scalars; numbers and flags may be written as texts, JSON in another layout. */
function sameScalar(code: Literal, plan: Literal): boolean {
  if (code.value === plan.value) return true;
  if (code.value === null || plan.value === null) return code.value === '' || plan.value === '';
  if (String(code.value) === String(plan.value)) return true;
  if (typeof code.value !== 'string' || typeof plan.value !== 'string') return false;
  const isAlike = code.value.trim() === plan.value.trim() || sameJson(code.value, plan.value);
  return isAlike || isStored(code.value, plan.value);
}

/** What providers make of a text before they store it: the SHA-1 of a long one, the plain spelling of a name (`East US`, `eastus`). */
function isStored(code: string, plan: string): boolean {
  if (/^[\da-f]{40}$/.test(plan)) return code.length > 0 && !/^[\da-f]{40}$/.test(code);
  return code.length < 100 && code.toLowerCase().replace(/\s/g, '') === plan.toLowerCase().replace(/\s/g, '');
}

/** A null for an attribute that the code leaves open and the plan does not set. */
export function unset(code: Value): Value {
  return code.kind === 'unknown' && !code.refersTo ? literal(null, code.origin) : code;
}
