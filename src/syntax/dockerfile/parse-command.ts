/** The exec and shell forms of commands. */
import { readString } from '../json/read-string.ts';
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import type { Command, Word } from './tree.ts';
import { skipBlank } from './word-splitter.ts';

/** The rest of `line` from `from`, as exec form where it is a JSON list of strings, else as a line for the shell. */
export function parseCommand(line: SplicedText, from: number): Command {
  const start = skipBlank(line.text, from);
  const words = parseJsonWords(line, start);
  return words ? { form: 'exec', words } : { form: 'shell', line: restOf(line, start) };
}

/** Does the rest of `line` look like exec form without being JSON? Docker then hands it to the shell as it stands. */
export function looksLikeExecForm(line: SplicedText, from: number): boolean {
  return /^\s*\[\s*["']/.test(line.text.slice(from)) && /\]\s*$/.test(line.text.slice(-64));
}

/** The strings of the JSON list that makes up the rest of `line`; `undefined` where it is none. */
export function parseJsonWords(line: SplicedText, from: number): Word[] | undefined {
  const { text } = line;
  let at = skipBlank(text, from);
  if (text.charAt(at) !== '[') return undefined;
  const words: Word[] = [];
  at = skipBlank(text, at + 1);
  if (text.charAt(at) === ']') return skipBlank(text, at + 1) === text.length ? words : undefined;
  while (text.charAt(at) === '"') {
    const { value, end, fault } = readString(text, at);
    if (fault) return undefined;
    const parts = value === '' ? [] : [{ kind: 'text' as const, text: value }];
    words.push({ ...sourceSpan(line, at, end), raw: text.slice(at, end), parts });
    at = skipBlank(text, end);
    if (text.charAt(at) === ']') return skipBlank(text, at + 1) === text.length ? words : undefined;
    if (text.charAt(at) !== ',') return undefined;
    at = skipBlank(text, at + 1);
  }
  return undefined;
}

/** `line` from index `from` on. */
function restOf(line: SplicedText, from: number): SplicedText {
  const pieces: { at: number; source: number }[] = [];
  for (const [i, { at, source }] of line.pieces.entries()) {
    const next = line.pieces[i + 1]?.at ?? line.text.length + 1;
    if (next <= from) continue;
    pieces.push({ at: Math.max(0, at - from), source: source + Math.max(0, from - at) });
  }
  return { text: line.text.slice(from), pieces, end: line.end };
}
