/** Source lines with the evidence underlined, as the page shows them. */
import { lineOf } from '../place.ts';
import { type Snippet, snippetOf } from '../snippet.ts';
import type { Range } from '../../text/index.ts';
import type { Page } from '../page.ts';
import { showLine } from './source-line.ts';
import { type Style, styled } from '../style.ts';

/** The lines that a range covers, each with a number, the last one followed by carets and what there is to say. */
export function printSnippet(
  page: Page,
  at: Range,
  indent: number,
  style: Style,
  says: readonly string[],
  limit = 3,
): void {
  const snippet = snippetOf(at, page.secrets, limit);
  const digits = String(snippet.lines.at(-1)?.number ?? 1).length;
  const margin = ' '.repeat(indent);
  const gutter = `${margin}${' '.repeat(digits)} │ `;
  const last = snippet.lines.at(-1);
  for (const line of snippet.lines) {
    const shown = showLine(line, page.width - gutter.length);
    page.line(
      styled('dim', `${margin}${String(line.number).padStart(digits)} │ `),
      shown.before,
      styled(style, shown.marked),
      shown.after,
    );
    if (line !== last) continue;
    const carets = '^'.repeat(Math.max(1, shown.columns));
    const before = ' '.repeat(shown.column);
    const under = gutter.length + shown.column + carets.length + 1;
    const text = [...says];
    const beside =
      text.length > 0 && snippet.more === 0 && under + (text[0]?.length ?? 0) <= page.width ? text.shift() : undefined;
    page.line(
      styled('dim', gutter),
      before,
      styled(style, carets),
      ...(beside === undefined ? [] : [' ', styled(style, beside)]),
    );
    more(page, snippet, gutter);
    const lead = [styled('dim', gutter), before];
    const column = Math.min(gutter.length + before.length, Math.floor(page.width / 2));
    for (const sentence of text) {
      const here = column === gutter.length + before.length ? lead : [styled('dim', gutter.padEnd(column))];
      page.paragraph(column, here, styled(style, sentence));
    }
  }
}

/** `path:line`, for the head of a snippet. */
export function printPlace(page: Page, at: Range, indent: number): void {
  page.line(' '.repeat(indent), styled('cyan', lineOf(at, page.prefix)));
}

function more(page: Page, { more }: Snippet, gutter: string): void {
  if (more > 0) page.line(styled('dim', `${gutter}… ${more} more ${more === 1 ? 'line' : 'lines'}`));
}
