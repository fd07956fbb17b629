/** Policy documents that other documents take statements from. */
import { parseJson } from '../../../syntax/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { fromDocument } from '../functions/from-document.ts';
import { settled, unknownIn } from '../values/known.ts';
import { type EntriesVal, unknownVal, type UnknownVal, type Val } from '../values/value.ts';

/** The structure of a document; an unknown where it is not known, or is no document. */
export function decodePolicy(value: Val, frame: Pick<Frame, 'run'>): EntriesVal | UnknownVal {
  const inner = structureOf(value);
  if (inner.kind === 'object' || inner.kind === 'map') return inner;
  if (inner.kind === 'unknown') return inner;
  const { origin } = value;
  const failed = frame.run.fail(origin.at, 'terraform-policy', 'a policy document in JSON is required');
  return failed.kind === 'unknown' ? failed : unknownVal({ code: 'error', says: 'no policy document' }, origin);
}

function structureOf(value: Val): Val {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'partial') {
    if (value.encodes) return settled(value.encodes);
    return unknownIn(value) ?? value;
  }
  if (value.kind !== 'string') return value;
  if (value.encodes) return settled(value.encodes);
  const { root } = parseJson({ path: value.origin.at.file.path, text: value.value });
  return root ? fromDocument(root, value.origin) : value;
}
