/** Findings by root cause, worst first: one edit mends one group. */
import { type Report, severities } from '../../findings/index.ts';
import { historyOf, type Origin } from '../../graph/index.ts';
import { lineOf } from '../place.ts';
import { evidencePlaces, type FindingGroup, groupsOf, openFailures } from '../root-cause-groups.ts';
import { count, nameOf } from '../words.ts';
import { heading } from './heading.ts';
import type { Page } from '../page.ts';
import { printPlace, printSnippet } from './print-snippet.ts';
import { badge, type Style, styled } from '../style.ts';

const shownPlaces = 4;
const inks: Readonly<Record<FindingGroup['severity'], Style>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'blue',
};

/** At most `limit` groups of each severity. */
export function findingsSection(page: Page, report: Report, limit: number): void {
  const open = openFailures(report.findings);
  if (open.length === 0) return;
  const groups = groupsOf(open);
  heading(page, 'FINDINGS', `${count(open.length, 'finding')} from ${count(groups.length, 'cause')}`);
  const explained = new Set<string>();
  for (const severity of severities) {
    const alike = groups.filter((group) => group.severity === severity);
    for (const group of alike.slice(0, limit)) {
      oneGroup(page, group, !explained.has(group.rule.id));
      explained.add(group.rule.id);
    }
    if (alike.length > limit) {
      page.gap();
      page.line(
        badge(severity),
        ` … and ${count(alike.length - limit, 'more cause')}: `,
        styled('bold', '--all'),
        ' shows them',
      );
    }
  }
}

function oneGroup(page: Page, { rule, severity, findings }: FindingGroup, explain: boolean): void {
  page.gap();
  page.paragraph(4, [badge(severity), ' '], styled('bold', rule.title), '  ', styled('dim', rule.id));
  resources(page, findings);
  const [first] = findings;
  const places = evidencePlaces(first);
  for (const { origin, says } of places.slice(0, shownPlaces)) evidence(page, origin, says, inks[severity]);
  if (places.length > shownPlaces)
    page.line(styled('dim', `    … and ${count(places.length - shownPlaces, 'more place')}`));
  if (places.length === 0 && first.resource.at) {
    printPlace(page, first.resource.at, 4);
    printSnippet(page, first.resource.at, 4, inks[severity], []);
  }
  if (explain) page.paragraph(8, [styled('green', '    fix ')], rule.fix);
}

function resources(page: Page, findings: FindingGroup['findings']): void {
  const names = [...new Set(findings.map(({ resource }) => nameOf(resource)))];
  const shown = names.slice(0, names.length > 4 ? 3 : 4);
  const rest = names.length - shown.length;
  const scopes = new Set(findings.map(({ resource }) => resource.scope).filter((scope) => scope !== ''));
  const [scope] = scopes;
  const where = scopes.size > 1 ? ` in ${count(scopes.size, 'place')}` : scope === undefined ? '' : ` in ${scope}`;
  const many = findings.length > 1 ? `${count(findings.length, 'resource')}: ` : '';
  page.paragraph(
    4,
    ['    '],
    `${many}${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`,
    styled('dim', where),
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
      cause.as ?? 'from',
      '  ',
      styled('cyan', lineOf(cause.at, page.prefix)),
    );
    if (i === causes.length - 1) printSnippet(page, cause.at, 6, ink, ['decided here'], 1);
  });
}
