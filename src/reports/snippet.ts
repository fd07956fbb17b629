/** The lines of a source that a range covers, with what to mark in each. */
import { positionsOf, type Range } from '../text/index.ts';
import type { Secrets } from './secrets.ts';

/** One line of a source; `from` and `to` are UTF-16 offsets into `text`, and `from === to` where nothing of it is marked. */
export interface SnippetLine {
  readonly number: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lines of a range, and how many further lines of it are left out. */
export interface Snippet {
  readonly lines: readonly SnippetLine[];
  readonly more: number;
}

/**
 * The lines of a range; of one with more than `limit` lines only the first, which names what the rest is about. Marks leave out the
 * indentation of a line and what trails it. Secrets are masked.
 */
export function snippetOf(at: Range, secrets: Secrets, limit = 3): Snippet {
  const { start, end } = positionsOf(at);
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const total = last - start.line + 1;
  const shown = total > limit ? start.line : last;
  const lines: SnippetLine[] = [];
  for (let number = start.line; number <= shown; number++) {
    const line = secrets.line(at.file, number);
    const { text } = line;
    const indent = text.length - text.trimStart().length;
    const from = Math.min(text.length, number === start.line ? line.start(start.column - 1) : indent);
    const to =
      number === end.line ? Math.min(line.end(end.column - 1), text.length) : text.replace(/[\s{[(]+$/, '').length;
    lines.push({ number, text, from, to: Math.max(from, to) });
  }
  return { lines, more: total - lines.length };
}
