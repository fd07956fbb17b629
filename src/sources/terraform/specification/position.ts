/** Places as the specification suite writes them: line and column from 1, the column in grapheme clusters, and bytes from 0. */
import { positionAt, type Range } from '../../../text/index.ts';
import { graphemesOf } from '../functions/graphemes.ts';

/** A range as text: `1:14(13)-1:15(14)`. */
export function placeText({ file, start, end }: Range): string {
  const place = (offset: number) => {
    const { line, column } = positionAt(file, offset);
    const before = file.text.slice(offset - (column - 1), offset);
    return placeOf(line, graphemesOf(before).length + 1, Buffer.byteLength(file.text.slice(0, offset)));
  };
  return `${place(start)}-${place(end)}`;
}

/** One place as text. */
export function placeOf(line: number, column: number, byte: number): string {
  return `${line}:${column}(${byte})`;
}
