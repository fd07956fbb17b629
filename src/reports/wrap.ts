/** Breaks running text into lines of a width. */
import { displayWidth } from './display-width.ts';
import { plain, type Segment } from './style.ts';

/**
 * Lines of at most `width` columns, broken at spaces; a word that is longer stands alone on its line. Styles are kept.
 * `indent` columns are free at the start of every line but the first, which starts after `used` columns.
 */
export function wrap(
  segments: readonly Segment[],
  width: number,
  indent: number,
  used = indent,
): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let column = used;
  let empty = true;
  for (const segment of segments) {
    for (const word of plain(segment).split(/(?<= )/)) {
      const columns = displayWidth(word.trimEnd());
      if (!empty && column + columns > width) {
        lines.push(line);
        line = [' '.repeat(indent)];
        column = indent;
      }
      line.push(typeof segment === 'string' ? word : { ...segment, text: word });
      column += displayWidth(word);
      empty = false;
    }
  }
  lines.push(line);
  return lines;
}
