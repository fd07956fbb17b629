/** Texts that know of every character which character of the original it came from; so marks are found again wherever rewriting moved them. */

/**
 * A text; `from[i]` is the offset in the original of what character `i` stands for, -1 for what a rewriting added, and less for what
 * only refers to the text that now stands elsewhere (`-2 - offset`).
 */
export interface TracedText {
  readonly text: string;
  readonly from: readonly number[];
}

/** Something in place of a stretch of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: TracedText;
}

/** The original itself. */
export function original(text: string): TracedText {
  return { text, from: Array.from({ length: text.length }, (_, i) => i) };
}

/** A text that a rewriting adds. With `of` it stands for that text, whose meaning it writes in another way. */
export function added(text: string, of?: TracedText): TracedText {
  const last = (of?.from.length ?? 0) - 1;
  return { text, from: Array.from({ length: text.length }, (_, i) => of?.from[Math.min(i, last)] ?? -1) };
}

/** A text that refers to another one, which stands elsewhere from now on. */
export function referring(text: string, to: TracedText): TracedText {
  return { text, from: added(text, to).from.map((offset) => (offset >= 0 ? -2 - offset : offset)) };
}

/** The parts one after another; plain strings are added texts. */
export function joined(...parts: readonly (TracedText | string)[]): TracedText {
  const traced = parts.map((part) => (typeof part === 'string' ? added(part) : part));
  return { text: traced.map(({ text }) => text).join(''), from: traced.flatMap(({ from }) => from) };
}

/** A stretch of a text, with edits that lie in it and do not overlap. */
export function stretch(
  whole: TracedText,
  { start, end }: { readonly start: number; readonly end: number },
  edits: readonly Edit[] = [],
): TracedText {
  const parts: TracedText[] = [];
  let at = start;
  const keep = (to: number) => parts.push({ text: whole.text.slice(at, to), from: whole.from.slice(at, to) });
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    keep(edit.start);
    parts.push(edit.to);
    at = edit.end;
  }
  keep(end);
  return joined(...parts);
}

/** The whole text with edits. */
export function edited(whole: TracedText, edits: readonly Edit[]): TracedText {
  return stretch(whole, { start: 0, end: whole.text.length }, edits);
}
