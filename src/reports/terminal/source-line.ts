/** One line of a source as a screen shows it: tabs opened, control characters visible, long lines cut around what is marked. */
import type { SnippetLine } from '../snippet.ts';
import { visibleText } from '../visible-text.ts';
import { widthOf } from '../display-width.ts';

/** What is shown before, as and after the mark, and in which column the mark begins and how many it takes. */
export interface ShownLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly column: number;
  readonly columns: number;
}

const tab = 4;
/** No more of a line than this is looked at on either side of the mark: lines of minified files are megabytes long. */
const reach = 500;

/** The line in at most `width` columns (at least 20), with as much of the mark as fits. */
export function showLine({ text, from, to }: SnippetLine, width: number): ShownLine {
  const room = Math.max(20, width);
  const cells = cellsOf(text, Math.max(0, from - reach), Math.min(text.length, to + reach));
  const first = cells.findIndex(({ at }) => at >= from);
  const start = first < 0 ? cells.length : first;
  let end = start;
  while (end < cells.length && (cells[end]?.at ?? to) < to) end++;
  const total = columnsOf(cells, 0, cells.length);
  if (total <= room && from <= reach && to + reach >= text.length) return join(cells, 0, start, end, cells.length);
  let left = start;
  let right = start;
  let used = 2; // the ellipses
  while (right < end && used + (cells[right]?.columns ?? 0) <= room) used += cells[right++]?.columns ?? 0;
  const lead = Math.floor((room - used) / 2);
  for (let spent = 0; left > 0 && spent + (cells[left - 1]?.columns ?? 0) <= lead; used += cells[left]?.columns ?? 0) {
    spent += cells[--left]?.columns ?? 0;
  }
  let tail = right;
  if (right === end)
    while (tail < cells.length && used + (cells[tail]?.columns ?? 0) <= room) used += cells[tail++]?.columns ?? 0;
  const shown = join(cells, left, start, right, tail);
  const cutLeft = left > 0 || from > reach;
  const cutRight = tail < cells.length || to + reach < text.length;
  return {
    before: `${cutLeft ? '…' : ''}${shown.before}`,
    marked: shown.marked,
    after: `${shown.after}${cutRight ? '…' : ''}`,
    column: shown.column + (cutLeft ? 1 : 0),
    columns: shown.columns,
  };
}

interface Cell {
  /** Offset in the line's text. */
  readonly at: number;
  readonly shows: string;
  readonly columns: number;
}

function cellsOf(text: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = from;
  for (const c of text.slice(from, to)) {
    const columns = c === '\t' ? tab - (column % tab) : widthOf(c);
    cells.push({ at, shows: c === '\t' ? ' '.repeat(columns) : visibleText(c), columns });
    column += columns;
    at += c.length;
  }
  return cells;
}

function join(cells: readonly Cell[], from: number, start: number, end: number, to: number): ShownLine {
  const text = (a: number, b: number) =>
    cells
      .slice(a, b)
      .map(({ shows }) => shows)
      .join('');
  return {
    before: text(from, start),
    marked: text(start, end),
    after: text(end, to).trimEnd(),
    column: columnsOf(cells, from, start),
    columns: columnsOf(cells, start, end),
  };
}

function columnsOf(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += cells[i]?.columns ?? 0;
  return sum;
}
