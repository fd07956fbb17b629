/** Findings by root cause, folded; a filter for readers with scripts. */
import { type Report, severities } from '../../findings/index.ts';
import { historyOf } from '../../graph/index.ts';
import { environmentWords, inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { evidencePlaces, type FindingGroup, groupsOf, openFailures } from '../root-cause-groups.ts';
import { count, nameOf } from '../words.ts';
import { html, type Markup, prose } from './markup.ts';
import { badge } from './parts.ts';
import type { Showing } from './showing.ts';
import { sourceFigure } from './source-figure.ts';

const mostGroups = 1500;
const mostPlaces = 6;
const mostResources = 50;

/** The section; says so where nothing was found. */
export function findingSection(report: Report, showing: Showing): Markup {
  const open = openFailures(report.findings);
  const groups = groupsOf(open, report.environments);
  const shown = groups.slice(0, mostGroups);
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings <span class="count">${open.length}</span></h2>
${groups.length === 0 ? html`<p class="nothing">No check fails.</p>` : html`<p class="lead">${count(open.length, 'finding')} from ${count(groups.length, 'cause')}: one edit mends all findings of a cause.</p>`}
${groups.length > 1 ? filter(groups) : undefined}
<div id="groups">${shown.map((group) => oneGroup(group, showing))}</div>
${groups.length > shown.length ? html`<p>… and ${count(groups.length - shown.length, 'more cause')}; the JSON report holds all.</p>` : undefined}
</section>
`;
}

/** Hidden unless the script runs. */
function filter(groups: readonly FindingGroup[]): Markup {
  const used = severities.filter((severity) => groups.some((group) => group.severity === severity));
  return html`<form class="filter" id="filter" hidden role="search" aria-label="Filter findings"><fieldset><legend>Severity</legend>${used.map(
    (severity) => html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severity}</label> `,
  )}</fieldset><label class="words">Words <input type="search" name="words" autocomplete="off"></label><output id="shown" role="status"></output></form>`;
}

function oneGroup({ rule, severity, findings, environments }: FindingGroup, showing: Showing): Markup {
  const [first] = findings;
  const where = environmentWords(environments);
  const places = evidencePlaces(first);
  const at = places[0]?.origin.at ?? first.resource.at;
  const names = [...new Set(findings.map((one) => `${nameOf(one.resource)}${inEnvironments(one.environments)}`))];
  return html`<details class="finding card" data-severity="${severity}"><summary>${badge(severity)} <span class="title">${rule.title}</span>
<span class="where">${nameOf(first.resource)}${names.length > 1 ? html` <span class="more">and ${names.length - 1} more</span>` : undefined}${at ? html` <span class="place">${lineOf(at, showing.prefix)}</span>` : undefined}${where === '' ? undefined : html` <span class="environments">${where}</span>`}</span></summary>
<div class="body"><p>${prose(rule.why)}</p>
${places.slice(0, mostPlaces).map(({ origin, says }) => {
  const [, ...causes] = historyOf(origin);
  return html`${sourceFigure(origin.at, showing, says)}
${origin.default === undefined ? undefined : html`<p class="default">Nobody sets it; the provider's default applies: ${link(origin.default)}</p>`}
${causes.length > 0 ? html`<p class="via">The value comes from</p><ol class="via">${causes.map((cause, i) => html`<li>${prose(cause.as ?? '')} ${i === causes.length - 1 ? sourceFigure(cause.at, showing, ['decided here']) : html`<span class="place">${lineOf(cause.at, showing.prefix)}</span>`}</li>`)}</ol>` : undefined}`;
})}
${places.length > mostPlaces ? html`<p>… and ${count(places.length - mostPlaces, 'more place')}</p>` : undefined}
${places.length === 0 && first.resource.at ? sourceFigure(first.resource.at, showing, []) : undefined}
<div class="fix"><h3>How to fix</h3><p>${prose(rule.fix)}</p></div>
<h3>${count(names.length, 'resource')}</h3><ul class="resources">${names.slice(0, mostResources).map((name) => html`<li><code>${name}</code></li>`)}${names.length > mostResources ? html`<li>… and ${names.length - mostResources} more</li>` : undefined}</ul>
<dl><dt>Check</dt><dd><code>${rule.id}</code></dd>
${rule.controls.length > 0 ? html`<dt>Controls</dt><dd>${rule.controls.join(', ')}</dd>` : undefined}
${rule.aliases.length > 0 ? html`<dt>In other tools</dt><dd>${rule.aliases.join(', ')}</dd>` : undefined}
<dt>References</dt><dd><ul>${rule.references.map((url) => html`<li>${link(url)}</li>`)}</ul></dd></dl></div></details>
`;
}

/** A link where a text begins with an address that a reader may follow, and what stands behind it; else the text. */
function link(text: string): Markup {
  const [, url, rest] = /^(https:\/\/\S+)([^]*)$/.exec(text) ?? [];
  return url === undefined ? html`${text}` : html`<a href="${url}" rel="noreferrer">${url}</a>${rest}`;
}
