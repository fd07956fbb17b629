/** The attack paths: all of them in one drawing, then each with its drawing and the proof of every hop. */
import type { AttackPath, Hop, Report } from '../../findings/index.ts';
import { rootCause } from '../../graph/index.ts';
import { count, nameOf, techniqueUrl, verb } from '../words.ts';
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
  const words = path.hops.map(({ from, to, kind }) => `${nameOf(from)} ${verb(kind)} ${nameOf(to)}`).join('; ');
  return html`<article class="path card" aria-labelledby="${id}"><h3 id="${id}">${badge(path.severity)} ${path.title}</h3>
${drawing(pathGraph([path]), `${id}-drawing`, `Path ${number}: ${path.title}`, `${words}.`)}
${path.assumptions.length > 0 ? html`<p class="assumes"><strong>Takes for granted:</strong> ${path.assumptions.map((one, i) => html`${i > 0 ? '; ' : ''}${prose(one)}`)}</p>` : html`<p class="proven">The sources prove every step.</p>`}
<details${number === 1 ? trusted(' open') : undefined}><summary>The ${count(path.hops.length, 'step')} with their proof</summary>
<ol class="hops">${path.hops.map((hop) => oneHop(hop, showing))}</ol></details>
</article>
`;
}

function oneHop({ from, to, kind, technique, facts, assumes }: Hop, showing: Showing): Markup {
  return html`<li><p class="step"><strong>${nameOf(from)}</strong> <em>${verb(kind)}</em> <strong>${nameOf(to)}</strong>${technique === undefined ? undefined : html` <a href="${techniqueUrl(technique)}">ATT&amp;CK ${technique}</a>`}</p>
${facts.map(({ says, origin }) => {
  const cause = origin ? rootCause(origin) : undefined;
  return html`<p>${prose(says)}</p>${origin ? sourceFigure(origin.at, showing, []) : undefined}${cause && cause !== origin ? sourceFigure(cause.at, showing, ['decided here']) : undefined}`;
})}
${assumes === undefined ? undefined : html`<p class="assumes"><strong>Takes for granted:</strong> ${prose(assumes)}</p>`}</li>
`;
}
