/** One line a path and a finding, in the form that editors and `grep` understand: `path:line:column: severity: what [check]`. */
import type { Report } from '../../findings/index.ts';
import type { Range } from '../../text/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { placeText } from '../place.ts';
import { openFailures } from '../root-cause-groups.ts';
import { nameOf } from '../words.ts';
import type { Page } from '../page.ts';
import { type Segment, styled } from '../style.ts';

/** Writes them; nothing at all where nothing was found. */
export function quietLines(page: Page, report: Report): void {
  for (const { title, severity, hops, state, environments } of report.paths) {
    if (state !== 'new') continue;
    const fact = hops.flatMap(({ facts }) => facts).find(({ origin }) => origin !== undefined);
    page.line(...place(page, fact?.origin?.at), `${severity}: attack path: ${title}${inEnvironments(environments)}`);
  }
  for (const { rule, resource, verdict, environments } of openFailures(report.findings)) {
    const at = verdict.evidence[0]?.origin.at ?? resource.at;
    page.line(
      ...place(page, at),
      `${rule.severity}: ${rule.title}: ${nameOf(resource)}${inEnvironments(environments)} `,
      styled('dim', `[${rule.id}]`),
    );
  }
  for (const { severity, message, at, code, environments } of report.diagnostics) {
    if (severity === 'error')
      page.line(...place(page, at), `error: ${message}${inEnvironments(environments)} `, styled('dim', `[${code}]`));
  }
}

function place(page: Page, at: Range | undefined): readonly Segment[] {
  return at ? [styled('cyan', placeText(at, page.prefix)), ': '] : [];
}
