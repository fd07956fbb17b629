/** First and last lines: what was scanned, and what came of it. */
import type { Report } from '../../findings/index.ts';
import { evaluatedIn } from '../environment-words.ts';
import { groupsOf } from '../root-cause-groups.ts';
import { count, countBySeverity, tally } from '../words.ts';
import type { Page } from '../page.ts';
import { type Segment, styled } from '../style.ts';

/** Name, version, and how much each source read. */
export function headerLine(page: Page, report: Report): void {
  const files = report.sources.reduce((sum, source) => sum + source.files, 0);
  const resources = report.sources.reduce((sum, source) => sum + source.resources, 0);
  const each = report.sources
    .filter((source) => source.resources > 0)
    .map(({ source, resources }) => `${source} ${resources.toLocaleString('en-GB')}`);
  const named = evaluatedIn(report);
  page.paragraph(
    2,
    [],
    styled('bold', `Merlon ${report.version}`),
    `  ${report.root}  `,
    styled(
      'dim',
      `${count(files, 'file')}, ${count(resources, 'resource')}${each.length > 0 ? ` (${each.join(', ')})` : ''}${named.length === 0 ? '' : `, in ${environmentList(named)}`}`,
    ),
  );
}

const mostNamed = 6;

function environmentList(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return `${count(names.length, 'environment')}: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** How many paths, for a report of paths only. */
export function pathSummary(page: Page, { paths, incomplete }: Report, leftOut: number): void {
  page.gap();
  if (paths.length === 0 && leftOut > 0) {
    page.line(styled('yellow', `none of ${count(leftOut, 'attack path')} is as asked for`));
    return;
  }
  if (paths.length === 0) page.line(nothing('no attack path', incomplete));
  else page.line(styled('bold', count(paths.length, 'attack path')));
  if (incomplete) incompleteness(page);
}

/** Counts of everything, and the time where it is asked for. */
export function summaryLines(page: Page, report: Report, seconds: number | undefined): void {
  const { open, suppressed, baseline } = tally(report);
  const paths = report.paths.filter(({ state }) => state === 'new');
  page.gap();
  const counted = countBySeverity(open.map(({ rule }) => rule));
  const badges = counted.flatMap(([severity, n]): Segment[] => [
    // Unbroken, so that a count stays beside its name.
    styled(severity, `\u00a0${severity.toUpperCase()}\u00a0${n.toLocaleString('en-GB')}\u00a0`),
    '  ',
  ]);
  const { pass, fail, unknown } = report.verdicts;
  if (pass + fail + unknown === 0 && paths.length === 0) {
    page.paragraph(2, [], styled('yellow', '! no check applies to anything that was read'));
  } else if (paths.length === 0 && open.length === 0) page.line(nothing('nothing found', report.incomplete));
  else {
    const causes = groupsOf(open).length;
    page.paragraph(
      2,
      [],
      styled('bold', `${count(paths.length, 'attack path')}, ${count(open.length, 'finding')}`),
      open.length > 0 ? ` from ${count(causes, 'cause')}   ` : '',
      ...badges,
    );
  }
  const parts = [
    `${pass.toLocaleString('en-GB')} passed${evaluatedIn(report).length > 1 ? ' in all environments together' : ''}`,
    `${report.unknowns.length.toLocaleString('en-GB')} not decided`,
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baseline > 0 ? [`${baseline} in the baseline`] : []),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(seconds < 1 ? 2 : 1)} s`]),
  ];
  page.paragraph(2, [], styled('dim', parts.join(' · ')));
  if (report.incomplete) incompleteness(page);
}

/** Good news, unless something was not read. */
function nothing(says: string, incomplete: boolean): Segment {
  return incomplete ? styled('yellow', `${says} in what could be read`) : styled('green', `✔ ${says}`);
}

function incompleteness(page: Page): void {
  page.paragraph(2, [], styled('yellow', '! the result is incomplete: something that was to be read could not be'));
}
