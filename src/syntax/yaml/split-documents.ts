/** The documents of a YAML stream as stretches of text, for a stream that cannot be read as a whole. */
import type { Span } from '../document.ts';

/**
 * Splits before every `---` and after every `...` that begins a line. YAML 1.2.2 (section 9.1.2) allows neither within a document, so
 * that a mistake in one document cannot reach the next. Lines with directives (`%TAG`) stay with the document after them.
 */
export function splitDocuments(text: string): readonly Span[] {
  const parts: Span[] = [];
  const marker = /^(?:---(?=[ \t\r\n]|$)|\.\.\.[ \t]*(?:#.*)?(?:\r?\n|\r|$))/gm;
  let start = 0;
  for (const match of text.matchAll(marker)) {
    const isStart = match[0].startsWith('-');
    const end = isStart ? match.index : match.index + match[0].length;
    // Directives, comments and blank lines alone are the beginning of the document after them.
    if (isStart && onlyPreamble(text, start, end)) continue;
    if (end > start) parts.push({ start, end });
    start = end;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

function onlyPreamble(text: string, start: number, end: number): boolean {
  return /^(?:[ \t]*(?:[%#].*)?(?:\r\n?|\n))*$/.test(text.slice(start, end));
}
