/** Heredocs of RUN, COPY and ADD. */
import type { SplicedText } from '../spliced-text.ts';
import type { LineReader } from './line-reader.ts';
import type { Heredoc } from './tree.ts';
import { skipBlank, wordEnd } from './word-splitter.ts';

/** Reads the heredocs that the words of `line` (from index `from`) open, from the lines after it; `unclosed` takes those without an end. */
export function readHeredocs(
  line: SplicedText,
  from: number,
  text: string,
  lines: LineReader,
  unclosed: (heredoc: Heredoc) => void,
): Heredoc[] {
  const heredocs: Heredoc[] = [];
  if (!line.text.includes('<<', from)) return heredocs;
  let at = skipBlank(line.text, from);
  while (at < line.text.length) {
    const end = wordEnd(line.text, at, lines.escape);
    const match = /^\d*<<(-?)([^<]+)$/.exec(line.text.slice(at, end));
    at = skipBlank(line.text, end);
    if (!match) continue;
    const written = match[2] ?? '';
    const name = written.replaceAll(/["']/g, '');
    // `<<$x` or `<<(…)` belongs to the shell.
    if (!/^[\w.-]+$/.test(name)) continue;
    const opened = { name, expands: name === written, stripsTabs: match[1] === '-' };
    const { heredoc, closed } = readOne(opened, text, lines);
    heredocs.push(heredoc);
    if (!closed) unclosed(heredoc);
  }
  return heredocs;
}

function readOne(
  opened: Pick<Heredoc, 'name' | 'expands' | 'stripsTabs'>,
  text: string,
  lines: LineReader,
): { readonly heredoc: Heredoc; readonly closed: boolean } {
  let start = text.length;
  let first = true;
  for (let line = lines.physical(); line; line = lines.physical()) {
    if (first) start = line.start;
    first = false;
    const whole = text.slice(line.start, line.end);
    if ((opened.stripsTabs ? whole.replace(/^\t+/, '') : whole) !== opened.name) continue;
    return { heredoc: { ...opened, start, end: line.end, content: { start, end: line.start } }, closed: true };
  }
  return { heredoc: { ...opened, start, end: text.length, content: { start, end: text.length } }, closed: false };
}
