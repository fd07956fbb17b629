/** Going through a collection, as `for` expressions and template loops do. */
import type { Range } from '../../../text/index.ts';
import { restUnknown, settled } from '../values/known.ts';
import { typeName, typeOf } from '../values/type.ts';
import { number, text, type UnknownVal, type Val } from '../values/value.ts';
import type { Frame } from './frame.ts';

/** What to go through, and where that is said. */
export interface Loop {
  readonly collection: Val;
  readonly at: Range;
  /** What goes through it, for people. */
  readonly by: string;
}

/**
 * Calls `visit` for every element in Terraform's order, until it answers false. An unknown comes back where not all elements are
 * known (those that are have been visited), where there are too many, or where the value is no collection.
 */
export function loopOver(
  { collection, at, by }: Loop,
  frame: Frame,
  visit: (key: Val, value: Val) => boolean,
): UnknownVal | undefined {
  const whole = settled(collection);
  const { origin } = whole;
  if (whole.kind === 'unknown' && typeof whole.type !== 'string') return whole;
  if (whole.kind === 'unknown' && whole.type === 'any') return whole;
  if (whole.kind === 'list' || whole.kind === 'tuple' || whole.kind === 'set') {
    let index = 0;
    for (const item of whole.items) {
      if (!frame.run.spend(1)) return frame.run.tooLargeWithin(at, frame.run.spent(), by);
      if (!visit(whole.kind === 'set' ? item : number(index, origin), item)) return undefined;
      index++;
    }
    return whole.open;
  }
  if (whole.kind === 'map' || whole.kind === 'object') {
    if (whole.rest) return restUnknown(whole);
    for (const [name, entry] of whole.entries) {
      if (!frame.run.spend(1)) return frame.run.tooLargeWithin(at, frame.run.spent(), by);
      if (!visit(text(name, entry.origin), entry)) return undefined;
    }
    return undefined;
  }
  const says =
    whole.kind === 'null'
      ? 'a null cannot be iterated over'
      : `a value of type \`${typeName(typeOf(whole))}\` cannot be iterated over`;
  const failed = frame.run.fail(origin.at, 'terraform-iteration', says);
  return failed.kind === 'unknown' ? failed : undefined;
}
