/** The attack paths: all of them in one drawing, then each with its drawing and the proof of every hop. */
import type { AttackPath, Hop, Report } from '../../findings/index.ts';
import { rootCause } from '../../graph/index.ts';
import { environmentWords } from '../environment-words.ts';
import { chainOf, decisive, factWords, hopVerb, placeName } from '../path-words.ts';
import { count, isFoothold, nameOf, techniqueUrl } from '../words.ts';
import { drawing } from './drawing.ts';
import { html, type Markup, prose, trusted } from './markup.ts';
import { pathGraph } from './path-graph.ts';
import { badge } from './parts.ts';
import type { Showing } from './showing.ts';
import { sourceFigure } from './source-figure.ts';

/** More boxes than this in one drawing help nobody. */
const mostNodes = 60;
const mostPaths = 200;

/** The section; says so where there is no path. */
export function pathSection(report: Report, showing: Showing): Markup {
  const paths = report.paths.filter(({ state }) => state === 'new');
  const shown = paths.slice(0, mostPaths);
  return html`<section aria-labelledby="paths"><h2 id="paths">Attack paths <span class="count">${paths.length}</span></h2>
${paths.length === 0 ? html`<p class="${report.incomplete ? 'assumes' : 'nothing'}">No path from an entry point to a target was found${report.incomplete ? ' in what could be read' : ''}.</p>` : undefined}
${paths.length > 1 ? overview(paths) : undefined}
${shown.map((path, i) => onePath(path, i + 1, showing))}
${paths.length > shown.length ? html`<p>… and ${count(paths.length - shown.length, 'more path')}; the JSON report holds all.</p>` : undefined}
</section>
`;
}

/** As many of the worst paths as a drawing can hold. */
function overview(paths: readonly AttackPath[]): Markup {
  let graph = pathGraph(paths.slice(0, 1));
  let drawn = 1;
  for (; drawn < paths.length; drawn++) {
    const next = pathGraph(paths.slice(0, drawn + 1));
    if (next.nodes.length > mostNodes) break;
    graph = next;
  }
  const rest = drawn < paths.length ? ` The ${drawn} worst of ${paths.length} paths are drawn.` : '';
  const about = `${count(graph.nodes.length, 'place')} joined by ${count(graph.edges.length, 'step')}; each path is described in words below.${rest}`;
  return html`<h3>All paths together</h3>
${drawing(graph, 'all', 'All attack paths in one graph', about)}
<p class="legend">${rest}A question mark (and a dashed arrow) takes something for granted that the sources do not say. T numbers are techniques of MITRE ATT&amp;CK.</p>`;
}

function onePath(path: AttackPath, number: number, showing: Showing): Markup {
  const id = `path-${number}`;
  const words = path.hops
    .map(({ from, to, kind }) => `${placeName(from)} ${hopVerb({ kind, to })} ${placeName(to)}`)
    .join('; ');
  const also = path.also ?? [];
  const where = environmentWords(path.environments);
  return html`<article class="path card" aria-labelledby="${id}"><h3 id="${id}">${badge(path.severity)} <span class="ordinal">${number}.</span> ${path.title}${where === '' ? undefined : html` <span class="environments">${where}</span>`}</h3>
<p class="chain">${chainOf(path).map((name, i) => html`${i > 0 ? html` <span class="arrow">→</span> ` : undefined}<span class="place-name">${name}</span>`)}</p>
${path.assumptions.length > 0 ? html`<p class="assumes"><strong>Takes for granted:</strong> ${path.assumptions.map((one, i) => html`${i > 0 ? '; ' : ''}${prose(factWords(one, path))}`)}</p>` : html`<p class="proven">The sources prove every step.</p>`}
<details${number === 1 ? trusted(' open') : undefined}><summary>The ${count(path.hops.length, 'step')} drawn, with their proof</summary>
${drawing(pathGraph([path]), `${id}-drawing`, `Path ${number}: ${path.title}`, `${words}.`)}
<ol class="hops">${path.hops.map((hop) => oneHop(hop, path, showing))}</ol>
${also.length > 0 ? html`<p>The last step opens ${also.map((node, i) => html`${i > 0 ? ', ' : ''}<strong>${placeName(node)}</strong> <code>${nameOf(node)}</code>`)} as well.</p>` : undefined}</details>
</article>
`;
}

function oneHop({ from, to, kind, technique, facts, assumes }: Hop, path: AttackPath, showing: Showing): Markup {
  const { first, last } = decisive(facts);
  const between = facts.slice(first.length, facts.length - last.length);
  const full = nameOf(to);
  return html`<li><p class="step"><strong>${placeName(from)}</strong> <em>${hopVerb({ kind, to })}</em> <strong>${placeName(to)}</strong>${technique === undefined ? undefined : html` <a href="${techniqueUrl(technique)}">ATT&amp;CK ${technique}</a>`}${placeName(to).includes(full) || isFoothold(to.kind) || from.key === to.key ? undefined : html` <span class="address">${full}</span>`}</p>
${first.map((fact) => oneFact(fact, path, showing))}
${between.length > 0 ? html`<details class="between"><summary>${count(between.length, 'more fact')}</summary>${between.map((fact) => oneFact(fact, path, showing))}</details>` : undefined}
${last.map((fact) => oneFact(fact, path, showing))}
${assumes === undefined ? undefined : html`<p class="assumes"><strong>Takes for granted:</strong> ${prose(factWords(assumes, path))}</p>`}</li>
`;
}

function oneFact({ says, origin }: Hop['facts'][number], path: AttackPath, showing: Showing): Markup {
  const cause = origin ? rootCause(origin) : undefined;
  return html`<p>${prose(factWords(says, path))}</p>${origin ? sourceFigure(origin.at, showing, []) : undefined}${cause && cause !== origin ? sourceFigure(cause.at, showing, ['decided here']) : undefined}`;
}
