/** A path graph as inline SVG. */
import { type Markup, html } from './markup.ts';
import { place, type PlacedEdge, type PlacedNode, sizes } from './layout.ts';
import type { PathGraph } from './path-graph.ts';

/** Drawings up to this width are scaled to a wide screen; letters of wider ones would become too small. */
const widest = 1700;

interface Point {
  readonly x: number;
  readonly y: number;
}

const roles = { entry: 'begins here', target: 'ends here', between: '' } as const;

/**
 * The drawing, in a region that scrolls sideways where the screen is narrow. `id` is unique in the page; `title` and `description` are
 * what a screen reader says instead of the drawing.
 */
export function drawing(graph: PathGraph, id: string, title: string, description: string): Markup {
  const { nodes, edges, width, height } = place(graph);
  const w = Math.ceil(width);
  const h = Math.ceil(height);
  return html`<div class="drawing" role="region" aria-label="${title}" tabindex="0">
<svg xmlns="http://www.w3.org/2000/svg" class="${w <= widest ? 'fit' : 'wide'}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
<defs><marker id="${id}-tip" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0L10 5L0 10z"/></marker></defs>
${edges.map((edge) => arrow(edge, id))}
${nodes.map(box)}
</svg>
</div>`;
}

function arrow({ points, x, y, label, technique, assumed }: PlacedEdge, id: string): Markup {
  const width = Math.max(label.length, (technique ?? '').length) * sizes.label + 10;
  const height = technique === undefined ? 18 : 32;
  const first = technique === undefined ? y + 4 : y - 3;
  return html`<g class="edge${assumed ? ' assumed' : ''}"><path d="${curve(points, x, y)}" marker-end="url(#${id}-tip)"/>
<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="4"/>
<text x="${round(x)}" y="${round(first)}">${label}${assumed ? ' ?' : ''}</text>
${technique === undefined ? undefined : html`<text class="technique" x="${round(x)}" y="${round(y + 11)}">${technique}</text>`}</g>`;
}

function box({ x, y, width, height, role, lines, kind, notes, full }: PlacedNode): Markup {
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const text = left + sizes.padding;
  const line = (i: number) => round(top + sizes.padding + 12 + i * sizes.line);
  const small = role === 'between' || kind !== '' ? kind : '';
  const caption = [roles[role], cut(small)].filter((one) => one !== '').join(' · ');
  return html`<g class="node ${role}"><title>${full}</title><rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${role === 'entry' ? 18 : 6}"/>
${role === 'target' ? html`<rect class="inner" x="${left + 3}" y="${top + 3}" width="${width - 6}" height="${height - 6}" rx="4"/>` : undefined}
<text class="caption" x="${text}" y="${line(0)}">${caption}</text>
${lines.map((words, i) => html`<text x="${text}" y="${line(i + 1)}">${words}</text>`)}
${notes.map((note, i) => html`<text class="note" x="${text}" y="${line(lines.length + 1 + i)}">↻ ${cut(note)}</text>`)}</g>`;
}

function cut(text: string): string {
  return text.length > 28 ? `${text.slice(0, 27)}…` : text;
}

/**
 * A smooth line: quadratic curves between the middles of its stretches. It passes the place of its label, which hides that it bends there,
 * so that no label hangs beside its line.
 */
function curve(points: readonly Point[], x: number, y: number): string {
  const [first] = points;
  if (!first) return '';
  const label = points.findIndex((point) => Math.abs(point.x - x) < 1 && Math.abs(point.y - y) < 1);
  const parts = label < 1 ? [points] : [points.slice(0, label + 1), points.slice(label)];
  return `M${round(first.x)} ${round(first.y)}${parts.map(smooth).join('')}`;
}

function smooth([, ...rest]: readonly Point[]): string {
  const last = rest.at(-1);
  if (!last) return '';
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    return `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return `${bends.join('')}L${round(last.x)} ${round(last.y)}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
