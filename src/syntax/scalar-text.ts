/** The text of a scalar with the place of every character in the file. */
import type { SourceFile } from '../text/index.ts';
import type { Scalar } from './document.ts';
import type { SplicedText } from './spliced-text.ts';

/** The scalar's `text`, each part of it with where it stands in `file`, from which the scalar must have been read. */
export function scalarText(file: SourceFile, scalar: Scalar): SplicedText {
  const { text, style } = scalar;
  const start = scalar.tag ? contentStart(file.text, scalar.tag.end, scalar) : scalar.start;
  const { end } = scalar;
  if (style === 'plain') {
    const isVerbatim = end - start === text.length;
    return { text, pieces: isVerbatim ? [{ at: 0, source: start }] : walk(file.text, start, end, text, style), end };
  }
  if (style === 'literal')
    return { text, pieces: literalPieces(file.text, start, text), end: blockEnd(file.text, end) };
  if (style === 'folded') {
    const close = blockEnd(file.text, end);
    return { text, pieces: walk(file.text, nextLine(file.text, start), close, text, style), end: close };
  }
  const isVerbatim = end - start - 2 === text.length;
  return {
    text,
    pieces: isVerbatim ? [{ at: 0, source: start + 1 }] : walk(file.text, start + 1, end - 1, text, style),
    end,
  };
}

/** A block scalar's span leaves out its last line breaks, which its text may have. */
function blockEnd(source: string, end: number): number {
  let at = end;
  while (at < source.length && isSpace(source.charAt(at))) at++;
  return at;
}

/** Passes over blanks and an anchor between the tag and the value. */
function contentStart(source: string, from: number, scalar: Scalar): number {
  const between = /(?:\s+|&[^\s,[\]{}]+|#[^\r\n]*)*/y;
  between.lastIndex = from;
  between.test(source);
  return Math.min(between.lastIndex, scalar.end);
}

function nextLine(source: string, from: number): number {
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = from;
  return lineBreak.test(source) ? lineBreak.lastIndex : source.length;
}

/** A literal block has one line of text for each line of the file, less the indentation. */
function literalPieces(source: string, start: number, text: string): SplicedText['pieces'] {
  const pieces: { at: number; source: number }[] = [];
  let at = 0;
  let line = nextLine(source, start);
  while (at < text.length || pieces.length === 0) {
    const feed = text.indexOf('\n', at);
    const length = (feed === -1 ? text.length : feed) - at;
    const next = nextLine(source, line);
    const written = source.slice(line, next).replace(/[\r\n]+$/, '').length;
    pieces.push({ at, source: line + Math.max(0, written - length) });
    if (feed === -1) break;
    at = feed + 1;
    line = next;
  }
  return pieces;
}

/** Follows `text` through `source[from, to)`; where white space was folded or an escape stood, a new piece begins. */
function walk(source: string, from: number, to: number, text: string, style: Scalar['style']): SplicedText['pieces'] {
  const pieces: { at: number; source: number }[] = [];
  let at = 0;
  let p = from;
  const begin = (): void => {
    const last = pieces.at(-1);
    if (last && last.source + (at - last.at) === p) return;
    if (last?.at === at) last.source = p;
    else pieces.push({ at, source: p });
  };
  if (style === 'folded') p = skipSpaces(source, p, to, text, 0);
  begin();
  while (at < text.length && p < to) {
    const c = source.charAt(p);
    if (c === '\\' && style === 'double-quoted') {
      const next = source.charAt(p + 1);
      if (next === '\n' || next === '\r') {
        p = skipSpaces(source, p + 1, to, '', 0);
      } else {
        const length = next === 'x' ? 4 : next === 'u' ? 6 : next === 'U' ? 10 : 2;
        at += next === 'U' && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        p += length;
      }
      begin();
    } else if (c === "'" && style === 'single-quoted') {
      p += 2;
      at++;
      begin();
    } else if (c === text.charAt(at) && c !== '\n') {
      p++;
      at++;
    } else if (isSpace(c)) {
      // Folding: any white space with a line break in it for a blank or line breaks.
      while (at < text.length && isSpace(text.charAt(at))) at++;
      p = skipSpaces(source, p, to, '', 0);
      begin();
    } else break;
  }
  return pieces;
}

/** Passes over white space, but leaves as much of it as `text` has at `at` itself. */
function skipSpaces(source: string, from: number, to: number, text: string, at: number): number {
  let p = from;
  while (p < to && isSpace(source.charAt(p))) p++;
  let kept = 0;
  while (text.charAt(at + kept) === ' ') kept++;
  return Math.max(from, p - kept);
}

function isSpace(c: string): boolean {
  return c === ' ' || c === '\t' || c === '\n' || c === '\r';
}
