/** A piece of a source with line numbers and what it is about marked. */
import { positionsOf, type Range } from '../../text/index.ts';
import { lineOf } from '../place.ts';
import { snippetOf } from '../snippet.ts';
import { html, type Markup } from './markup.ts';
import type { Showing } from './showing.ts';

/** Longer lines are cut on both sides of the mark. */
const reach = 160;

/** The lines of a range with one line of context on each side; `says` stands below. */
export function sourceFigure(at: Range, { prefix, secrets }: Showing, says: readonly string[], limit = 6): Markup {
  const { lines, more } = snippetOf(at, secrets, limit);
  const first = positionsOf(at).start.line;
  const last = lines.at(-1)?.number ?? first;
  const around = (number: number) => {
    const text = number < 1 ? '' : secrets.line(at.file, number).text;
    return text.trim() === '' ? undefined : row(number, html`${text.slice(0, 2 * reach)}`, false);
  };
  return html`<figure class="source"><figcaption>${lineOf(at, prefix)}</figcaption>
<pre tabindex="0"><code>${around(first - 1)}${lines.map(({ number, text, from, to }) => {
    const start = Math.max(0, from - reach);
    const marked = text.slice(from, Math.min(to, from + 2 * reach));
    const end = Math.min(text.length, from + marked.length + reach);
    const before = `${start > 0 ? '…' : ''}${text.slice(start, from)}`;
    const after = `${text.slice(from + marked.length, end)}${end < text.length ? '…' : ''}`;
    return row(number, html`${before}${marked === '' ? undefined : html`<mark>${marked}</mark>`}${after}`, true);
  })}${more > 0 ? row(0, html`… ${more} more ${more === 1 ? 'line' : 'lines'}`, false) : around(last + 1)}</code></pre>
${says.length > 0 ? html`<p class="says">${says.map((one, i) => html`${i > 0 ? '; ' : ''}${one}`)}</p>` : undefined}</figure>
`;
}

function row(number: number, content: Markup, strong: boolean): Markup {
  return html`<span class="line${strong ? ' here' : ''}"><span class="number">${number > 0 ? number : ''}</span>${content}
</span>`;
}
