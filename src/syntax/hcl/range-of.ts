/** Makes ranges of the offsets that nodes of the HCL tree hold. */
import { type Range, range, type SourceText } from '../../text/index.ts';

/** The range of a node that was read from `text`. */
export function rangeOf(text: SourceText, node: { readonly start: number; readonly end: number }): Range {
  return range(text, node.start, node.end);
}
