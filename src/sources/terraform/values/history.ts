/** Joins the histories of values: which text took a value from which other text. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';

/** Histories longer than this lose their middle, so that a chain of ten thousand locals costs no more than a short one. */
const MAX_LINKS = 32;

/** A link before `cause`. */
export function linked(at: Range, as: string | undefined, cause: Origin | undefined): Origin {
  const before = cause && capped(cause);
  if (as === undefined) return before ? { at, cause: before } : { at };
  return before ? { at, as, cause: before } : { at, as };
}

function capped(origin: Origin): Origin {
  let links = 1;
  let last = origin;
  for (; last.cause; last = last.cause) links++;
  return links < MAX_LINKS ? origin : last;
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Range, inner: Range): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Origins of what stands in several places, of which it has the first. */
const scattered = new WeakSet<Origin>();

/** The origin of a list whose items stand each in a place of their own, as nested blocks do: none of them is there by way of the first. */
export function scatteredFrom(first: Range): Origin {
  const origin: Origin = { at: first };
  scattered.add(origin);
  return origin;
}

/**
 * The history of a part of a value, seen from where the whole stands: the links of the whole's history down to the text that wrote the
 * part.
 */
export function partOrigin(whole: Origin, part: Origin): Origin {
  if (whole === part || scattered.has(whole)) return part;
  // The part of a named text goes by the name of the whole: an element of a local is what that local says.
  if (holds(whole.at, part.at))
    return part.as === undefined && whole.as !== undefined ? { ...part, as: whole.as } : part;
  const cause = whole.cause ? partOrigin(whole.cause, part) : part;
  return whole.as === undefined ? { at: whole.at, cause } : { at: whole.at, as: whole.as, cause };
}

/** The origin of something computed at `at` from operands: it goes on only where one operand alone came from elsewhere. */
export function computedFrom(at: Range, operands: readonly { readonly origin: Origin }[]): Origin {
  let cause: Origin | undefined;
  for (const { origin } of operands) {
    const from = holds(at, origin.at) ? origin.cause : origin;
    if (!from || from === cause) continue;
    if (cause) return { at };
    cause = from;
  }
  return cause ? { at, cause } : { at };
}
