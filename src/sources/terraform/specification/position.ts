/** Places as the specification suite writes them: line and column from 1, the column in grapheme clusters, and bytes from 0. */
import { positionAt, type Range } from '../../../text/index.ts';
import { graphemesOf } from '../functions/graphemes.ts';

/** A place: line and column from 1, byte from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly byte: number;
}

/** Both ends of a range. */
export function placesOf({ file, start, end }: Range): { readonly start: Place; readonly end: Place } {
  const place = (offset: number): Place => {
    const { line, column } = positionAt(file, offset);
    const before = file.text.slice(offset - (column - 1), offset);
    return { line, column: graphemesOf(before).length + 1, byte: Buffer.byteLength(file.text.slice(0, offset)) };
  };
  return { start: place(start), end: place(end) };
}

/** A range as text: `1:14(13)-1:15(14)`. */
export function placeText(range: Range): string {
  const { start, end } = placesOf(range);
  return `${placeOf(start.line, start.column, start.byte)}-${placeOf(end.line, end.column, end.byte)}`;
}

/** One place as text. */
export function placeOf(line: number, column: number, byte: number): string {
  return `${line}:${column}(${byte})`;
}
