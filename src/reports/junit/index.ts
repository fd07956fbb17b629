/** The report as JUnit XML, as Jenkins and GitLab read it: a suite for each file, a case for each check and resource. */
import type { Finding, Report } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { chainOf, hopVerb, placeName } from '../path-words.ts';
import { inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { evidencePlaces } from '../root-cause-groups.ts';
import { nameOf } from '../words.ts';
import { element, type Xml } from './xml.ts';

/** The JUnit report, valid by the schema `junit-10.xsd` of Jenkins' xUnit plug-in. */
export const junit: Format = { render };

interface Case {
  readonly outcome: 'pass' | 'failure' | 'skipped' | 'error';
  readonly xml: Xml;
}

function render(report: Report, options: ReportOptions = {}): string {
  const prefix = options.prefix ?? '';
  const suites = new Map<string, Case[]>();
  const put = (suite: string, one: Case) => {
    const found = suites.get(suite);
    if (found) found.push(one);
    else suites.set(suite, [one]);
  };
  for (const path of report.paths) put('attack paths', pathCase(path, prefix));
  const listed = new Set(report.findings);
  for (const finding of [...report.findings, ...report.unknowns.filter((one) => !listed.has(one))]) {
    const at = finding.resource.at;
    put(at ? prefix + at.file.path : 'no file', findingCase(finding, prefix));
  }
  for (const { code, severity, message: said, at, environments } of report.diagnostics) {
    if (severity !== 'error') continue;
    const message = `${said}${inEnvironments(environments)}`;
    const text = `${lineOf(at, prefix)}: ${message}`;
    put(prefix + at.file.path, {
      outcome: 'error',
      xml: element('testcase', { name: code, classname: 'input' }, element('error', { type: code, message }, text)),
    });
  }
  const number = (cases: readonly Case[], outcome: Case['outcome']) =>
    String(cases.filter((one) => one.outcome === outcome).length);
  const all = [...suites.values()].flat();
  const root = element(
    'testsuites',
    { name: 'Merlon', tests: String(all.length), failures: number(all, 'failure'), errors: number(all, 'error') },
    [...suites].map(([name, cases]) =>
      element(
        'testsuite',
        {
          name,
          tests: String(cases.length),
          failures: number(cases, 'failure'),
          errors: number(cases, 'error'),
          skipped: number(cases, 'skipped'),
        },
        cases.map(({ xml }) => xml),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function findingCase(finding: Finding, prefix: string): Case {
  const { rule, resource, verdict, state, justification, environments } = finding;
  const frame = {
    name: `${rule.title}: ${nameOf(resource)}${inEnvironments(environments)}`,
    classname: rule.id,
  };
  const places = evidencePlaces(finding);
  const body = [
    ...places.map(({ origin, says }) => `${lineOf(origin.at, prefix)}: ${says.join('; ')}`),
    `fix: ${rule.fix}`,
  ].join('\n');
  const message = places.flatMap(({ says }) => says).join('; ') || rule.title;
  if (verdict.answer === 'pass') return { outcome: 'pass', xml: element('testcase', frame) };
  if (verdict.answer === 'unknown') {
    const why = `not decided: ${verdict.reasons.map(({ says }) => says).join('; ')}`;
    return { outcome: 'skipped', xml: element('testcase', frame, element('skipped', { message: why })) };
  }
  if (state !== 'new') {
    const why = state === 'baseline' ? 'in the baseline' : `suppressed: ${justification ?? ''}`;
    return { outcome: 'skipped', xml: element('testcase', frame, element('skipped', { message: why })) };
  }
  return {
    outcome: 'failure',
    xml: element('testcase', frame, element('failure', { type: rule.severity, message }, body)),
  };
}

function pathCase(path: Report['paths'][number], prefix: string): Case {
  const { title, severity, hops, state, also = [], environments } = path;
  const frame = { name: `${title}${inEnvironments(environments)}`, classname: 'attack-path' };
  if (state !== 'new') {
    return { outcome: 'skipped', xml: element('testcase', frame, element('skipped', { message: state })) };
  }
  const steps = hops.flatMap(({ from, to, kind, facts, assumes }) => [
    `${placeName(from)} ${hopVerb({ kind, to })} ${placeName(to)}`,
    ...facts.map(({ says, origin }) => `  ${origin ? `${lineOf(origin.at, prefix)}: ` : ''}${says}`),
    ...(assumes === undefined ? [] : [`  assumes that ${assumes}`]),
  ]);
  const further = also.length === 0 ? [] : [`the last step opens ${also.map(placeName).join(', ')} as well`];
  const body = [chainOf(path).join(' → '), ...steps, ...further].join('\n');
  const failure = element('failure', { type: severity, message: title }, body);
  return { outcome: 'failure', xml: element('testcase', frame, failure) };
}
