/** Outputs that a module may have besides those that were read: a file of it cannot be read. */
import type { Names } from '../expressions/frame.ts';
import { type EntriesVal, type UnknownVal, unknownVal } from '../values/value.ts';
import type { Origin } from '../../../graph/index.ts';

/** What stands for an output that was not found; `undefined` where all files were read. */
export function unreadOutput({ unread }: Names, origin: Origin): UnknownVal | undefined {
  const says = `\`${unread}\` of the module cannot be read`;
  return unread === undefined ? undefined : unknownVal({ code: 'not-read', says }, origin);
}

/** All outputs, with those that may stand in what was not read. */
export function withUnread(outputs: EntriesVal, names: Names): EntriesVal {
  const because = unreadOutput(names, outputs.origin);
  return because ? { ...outputs, rest: { because, names: new Map() } } : outputs;
}
