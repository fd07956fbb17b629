/** Makes ranges of the offsets that nodes of the HCL tree hold. */
import { type Range, range, type SourceFile } from '../../text/index.ts';

/** The range of a node that was read from `file`. */
export function rangeOf(file: SourceFile, node: { readonly start: number; readonly end: number }): Range {
  return range(file, node.start, node.end);
}
