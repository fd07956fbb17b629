/** The report as one HTML file that needs nothing else: no network, no script for reading. */
import { createHash } from 'node:crypto';
import { type Report, severities } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { evaluatedIn } from '../environment-words.ts';
import { openFailures } from '../root-cause-groups.ts';
import { secretsOf } from '../secrets.ts';
import { count } from '../words.ts';
import { filterScript } from './filter-script.ts';
import { findingSection } from './finding-section.ts';
import { gapSection } from './gap-section.ts';
import { html as template, type Markup, trusted } from './markup.ts';
import { pathSection } from './path-section.ts';
import { styleSheet } from './style-sheet.ts';

/** The HTML report. */
export const html: Format = { render };

function render(report: Report, options: ReportOptions = {}): string {
  const prefix = options.prefix ?? '';
  const showing = { prefix, secrets: secretsOf(report) };
  const findings = !options.pathsOnly;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styleSheet)}'`,
    `script-src '${hashOf(filterScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = template`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Merlon ${report.version}">
<meta name="referrer" content="no-referrer">
<title>Merlon report: ${report.root}</title>
<style>${trusted(styleSheet)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<p class="brand">Merlon</p>
<h1>${report.root === '.' ? 'Security report' : report.root}</h1>
${scanned(report)}
${tiles(report)}
${report.incomplete ? template`<p class="warning"><strong>The result is incomplete:</strong> something that was to be read could not be. See below what and why.</p>` : undefined}
${navigation(report, findings)}
</header>
<main id="main">
${pathSection(report, showing)}
${findings ? findingSection(report, showing) : undefined}
${findings ? gapSection(report, prefix) : undefined}
</main>
<footer><p>Written by Merlon ${report.version}. ${report.verdicts.pass} checks passed, ${report.verdicts.fail} failed, ${report.verdicts.unknown} could not be decided${evaluatedIn(report).length > 1 ? ', in all environments together' : ''}.</p></footer>
<script>${trusted(filterScript)}</script>
</body>
</html>
`;
  return page.text;
}

function scanned(report: Report): Markup {
  const used = report.sources.filter(({ files }) => files > 0);
  const words = used.map(
    ({ source, files, resources }) => `${source}: ${count(files, 'file')}, ${count(resources, 'resource')}`,
  );
  const named = evaluatedIn(report);
  const where = named.length === 0 ? '' : ` · ${count(named.length, 'environment')}: ${named.join(', ')}`;
  return template`<p class="scanned">${words.join(' · ')}${where}</p>`;
}

function tiles(report: Report): Markup {
  const open = openFailures(report.findings);
  const paths = report.paths.filter(({ state }) => state === 'new').length;
  const each = severities.flatMap((severity) => {
    const n = open.filter(({ rule }) => rule.severity === severity).length;
    return n > 0 ? [template`<li class="${severity}"><strong>${n}</strong><span>${severity}</span></li>`] : [];
  });
  return template`<ul class="tiles" aria-label="Summary"><li class="paths"><strong>${paths}</strong><span>attack ${paths === 1 ? 'path' : 'paths'}</span></li>${each}<li><strong>${report.unknowns.length}</strong><span>not decided</span></li></ul>`;
}

function navigation(report: Report, findings: boolean): Markup {
  const entries: readonly (readonly [string, string, boolean])[] = [
    ['paths', 'Attack paths', true],
    ['findings', 'Findings', findings],
    ['unknown', 'Not decided', findings && report.unknowns.length > 0],
    ['ledger', 'Not read', findings && report.ledger.length > 0],
    ['problems', 'Problems in the input', findings && report.diagnostics.length > 0],
  ];
  const links = entries.flatMap(([id, name, there]) =>
    there ? [template`<li><a href="#${id}">${name}</a></li>`] : [],
  );
  return template`<nav aria-label="Sections"><ul>${links}</ul></nav>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
