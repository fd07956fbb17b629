/** Texts put together from known and unknown parts. */
import type { Origin } from '../../../graph/index.ts';
import { normalForm } from './text-order.ts';
import { MAX_PARTS } from './limits.ts';
import { text, unknownVal, type PartialVal, type TextVal, type UnknownVal } from './value.ts';

/**
 * A text in place of a name that is known in part. What is not known of it, as a rule the issuer of tokens that only deployment gives, is
 * written as `<…>`, a word of its own for each attribute: what follows it, `:sub` or `:aud`, is what a policy turns on.
 */
export function nameFor({ parts }: PartialVal): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.refersTo ? `<${part.refersTo.to}.${part.refersTo.attribute}>` : `<${part.reason.says}>`;
    })
    .join('');
}

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
      { code: 'limit', says: `the text has more than ${MAX_PARTS} parts` },
      origin,
      'string',
      undefined,
      marks,
    );
  }
  if (merged.length > 1) return { kind: 'partial', parts: merged, encodes: undefined, origin, marks };
  if (typeof only === 'string') return text(only, origin, marks);
  return { ...only, type: 'string', origin, marks: only.marks | marks };
}
