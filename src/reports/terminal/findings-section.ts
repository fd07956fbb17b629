/** Findings by root cause, worst first: one edit mends one group. */
import { type InEnvironments, type Report, severities } from '../../findings/index.ts';
import { historyOf, isVariant, type Origin } from '../../graph/index.ts';
import { lineOf } from '../place.ts';
import { evidencePlaces, type FindingGroup, groupsOf, openFailures } from '../root-cause-groups.ts';
import { environmentsOf, environmentWords } from '../environment-words.ts';
import { count, nameOf, unitOf } from '../words.ts';
import { heading } from './heading.ts';
import type { Page } from '../page.ts';
import { printPlace, printSnippet } from './print-snippet.ts';
import { badge, type Segment, type Style, styled } from '../style.ts';

const shownPlaces = 4;
const inks: Readonly<Record<FindingGroup['severity'], Style>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'blue',
};

/** How many causes of one check are shown with their source, and how many more by name. */
const fullCauses = 3;
const namedCauses = 8;

/** At most `limit` checks of each severity; `all` shows every cause in full. */
export function findingsSection(page: Page, report: Report, limit: number, all: boolean): void {
  const open = openFailures(report.findings);
  if (open.length === 0) return;
  const groups = groupsOf(open, report.environments);
  heading(page, 'FINDINGS', `${count(open.length, 'finding')} from ${count(groups.length, 'cause')}`);
  for (const severity of severities) {
    const rules = byRule(groups.filter((group) => group.severity === severity));
    if (!all && (severity === 'low' || severity === 'info')) {
      counted(page, report, rules, severity, limit);
      continue;
    }
    for (const causes of rules.slice(0, limit)) oneRule(page, causes, all);
    const rest = rules.slice(limit).flat().length;
    if (rest > 0) {
      page.gap();
      const checks = count(rules.length - limit, 'more check');
      page.line(
        badge(severity),
        ` … and ${count(rest, 'cause')} of ${checks}: `,
        styled('bold', '--all'),
        ' shows them',
      );
    }
  }
}

/** One line for each check: how many findings, and one place. Good practice must not push what is urgent out of sight. */
function counted(
  page: Page,
  report: Report,
  rules: readonly (readonly [FindingGroup, ...FindingGroup[]])[],
  severity: FindingGroup['severity'],
  limit: number,
): void {
  if (rules.length === 0) return;
  const numbers = rules.map((causes) => causes.reduce((sum, { findings }) => sum + findings.length, 0));
  const total = numbers.reduce((sum, n) => sum + n, 0);
  page.gap();
  page.paragraph(
    4,
    [badge(severity), ' '],
    `${count(total, 'finding')} of ${count(rules.length, 'check')}, one place each: `,
    styled('bold', '--all'),
    ' shows them in full',
  );
  const digits = String(Math.max(...numbers)).length;
  const order = rules.map((causes, i) => ({ causes, n: numbers[i] ?? 0 })).sort((a, b) => b.n - a.n);
  for (const { causes, n } of order.slice(0, 2 * limit)) {
    const [{ rule, findings }] = causes;
    const at = findings[0].verdict.evidence[0]?.origin.at ?? findings[0].resource.at;
    page.paragraph(
      digits + 6,
      ['    ', styled('bold', String(n).padStart(digits)), '  '],
      rule.id,
      styled('cyan', at ? `  ${lineOf(at, page.prefix)}` : ''),
      where(
        environmentsOf(
          causes.flatMap((cause) => cause.findings),
          report.environments,
        ),
      ),
    );
  }
  if (rules.length > 2 * limit) page.line(styled('dim', `    … and ${count(rules.length - 2 * limit, 'more check')}`));
}

/** Causes of one check together, in the order in which the checks first occur. */
function byRule(groups: readonly FindingGroup[]): readonly (readonly [FindingGroup, ...FindingGroup[]])[] {
  const rules = new Map<string, [FindingGroup, ...FindingGroup[]]>();
  for (const group of groups) {
    const known = rules.get(group.rule.id);
    if (known) known.push(group);
    else rules.set(group.rule.id, [group]);
  }
  return [...rules.values()];
}

function oneRule(page: Page, causes: readonly [FindingGroup, ...FindingGroup[]], all: boolean): void {
  const [{ rule, severity }] = causes;
  page.gap();
  const many = causes.length > 1 ? `  ${count(causes.length, 'cause')}` : '';
  page.paragraph(
    4,
    [badge(severity), ' '],
    styled('bold', rule.title),
    '  ',
    styled('dim', rule.id),
    styled('dim', many),
  );
  // One more than the limit is shown too: a line that says so would take as much room.
  const full = all || causes.length <= fullCauses + 1 ? causes.length : fullCauses;
  causes.slice(0, full).forEach((group, i) => {
    if (i > 0) page.gap();
    oneGroup(page, group);
  });
  const named = causes.slice(full, full + namedCauses);
  if (named.length > 0) page.gap();
  for (const { findings, environments } of named) {
    const [first] = findings;
    const at = first.verdict.evidence[0]?.origin.at ?? first.resource.at;
    const rest = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    const place = at ? lineOf(at, page.prefix) : '';
    page.paragraph(
      8,
      ['    '],
      'also ',
      styled('cyan', place),
      `  ${nameOf(first.resource)}${rest}`,
      where(environments),
    );
  }
  const more = causes.length - full - named.length;
  if (more > 0) page.line('    ', `… and ${count(more, 'more cause')}: `, styled('bold', '--all'), ' shows them');
  page.gap();
  page.paragraph(8, [styled('green', '    fix ')], rule.fix);
}

function oneGroup(page: Page, { severity, findings, environments }: FindingGroup): void {
  resources(page, findings, environments);
  const [first] = findings;
  const places = evidencePlaces(first);
  for (const { origin, says } of places.slice(0, shownPlaces)) evidence(page, origin, says, inks[severity]);
  if (places.length > shownPlaces) {
    page.line(styled('dim', `    … and ${count(places.length - shownPlaces, 'more place')}`));
  }
  if (places.length === 0 && first.resource.at) {
    printPlace(page, first.resource.at, 4);
    printSnippet(page, first.resource.at, 4, inks[severity], []);
  }
}

function where(environments: InEnvironments | undefined): Segment {
  const words = environmentWords(environments);
  return styled('yellow', words === '' ? '' : `  ${words}`);
}

function resources(page: Page, findings: FindingGroup['findings'], environments: InEnvironments | undefined): void {
  const names = [...new Set(findings.map(({ resource }) => nameOf(resource)))];
  const shown = names.slice(0, names.length > 4 ? 3 : 4);
  const rest = names.length - shown.length;
  const scopes = new Set(findings.map(({ resource }) => unitOf(resource)).filter((unit) => unit !== ''));
  const [scope] = scopes;
  const unit = scopes.size > 1 ? ` in ${count(scopes.size, 'place')}` : scope === undefined ? '' : ` in ${scope}`;
  const many = findings.length > 1 ? `${count(findings.length, 'resource')}: ` : '';
  page.paragraph(
    4,
    ['    '],
    `${many}${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`,
    styled('dim', unit),
    // A single folder that is called like its environment says so itself.
    where(scopes.size === 1 && !isVariant(findings[0].resource) ? undefined : environments),
  );
}

/** The place where the value stands, with what is wrong there; then the way back to where it was decided. */
function evidence(page: Page, origin: Origin, says: readonly string[], ink: Style): void {
  printPlace(page, origin.at, 4);
  printSnippet(page, origin.at, 4, ink, says);
  if (origin.default !== undefined)
    page.paragraph(
      8,
      [styled('dim', '    nobody sets it; ')],
      styled('dim', `the provider's default: ${origin.default}`),
    );
  const [, ...causes] = historyOf(origin);
  causes.forEach((cause, i) => {
    page.paragraph(
      6,
      [styled('dim', '    ← ')],
      cause.as === undefined ? '' : `${cause.as}  `,
      styled('cyan', lineOf(cause.at, page.prefix)),
    );
    if (i === causes.length - 1) printSnippet(page, cause.at, 6, ink, ['decided here'], 1);
  });
}
