/** A text that was put together from stretches of a file, such as a line with its continuations, and where each part stands. */
import type { Span } from './document.ts';

/** `text` from index `at` on stands in the file from `source` on, up to the next piece. Ascending, the first at 0. */
export interface SplicedText {
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly source: number }[];
  /** Where the stretches end in the file: a character that the text has beyond it, such as a last line break, stands there. */
  readonly end: number;
}

/** The offset in the file of the character at `index`; of an index past the end, the place behind the last character. */
export function sourceOffset(spliced: SplicedText, index: number): number {
  const { pieces } = spliced;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece ? Math.min(piece.source + Math.min(index, spliced.text.length) - piece.at, spliced.end) : spliced.end;
}

/** The stretch of the file that `[start, end)` of the text covers, what was cut out in between included. */
export function sourceSpan(spliced: SplicedText, start: number, end: number): Span {
  const from = sourceOffset(spliced, start);
  // The end belongs to the piece of the last character, not to the piece that begins there.
  return { start: from, end: end > start ? Math.min(sourceOffset(spliced, end - 1) + 1, spliced.end) : from };
}

/** A stretch of a file's text as it stands. */
export function unspliced(text: string, start: number, end: number): SplicedText {
  return { text: text.slice(start, end), pieces: [{ at: 0, source: start }], end };
}
