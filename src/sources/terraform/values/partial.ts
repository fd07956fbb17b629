/** Texts put together from known and unknown parts. */
import type { Origin } from '../../../graph/index.ts';
import { normalForm } from './text-order.ts';
import { MAX_PARTS } from './limits.ts';
import { text, unknownVal, type PartialVal, type TextVal, type UnknownVal } from './value.ts';

/** The text, partly known text or unknown that the parts make. */
export function partialOrText(
  parts: readonly (string | UnknownVal)[],
  origin: Origin,
  marks = 0,
): TextVal | PartialVal | UnknownVal {
  const merged: (string | UnknownVal)[] = [];
  let run: string[] = [];
  const flush = () => {
    const joined = run.length > 0 ? normalForm(run.join('')) : '';
    if (joined !== '') merged.push(joined);
    run = [];
  };
  for (const part of parts) {
    if (typeof part === 'string') run.push(part);
    else {
      flush();
      merged.push(part);
    }
  }
  flush();
  const [only] = merged;
  if (only === undefined) return text('', origin, marks);
  if (merged.length > MAX_PARTS) {
    return unknownVal(
      { code: 'limit', says: `a text of more than ${MAX_PARTS} parts` },
      origin,
      'string',
      undefined,
      marks,
    );
  }
  if (merged.length > 1) return { kind: 'partial', parts: merged, encodes: undefined, origin, marks };
  return typeof only === 'string' ? text(only, origin, marks) : { ...only, type: 'string', origin };
}
