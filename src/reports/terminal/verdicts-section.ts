/** Passes, unknowns and what was accepted, one line each: shown where the report lists them because somebody asked. */
import type { Report } from '../../findings/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { nameOf } from '../words.ts';
import { heading } from './heading.ts';
import type { Page } from '../page.ts';
import { type Style, styled } from '../style.ts';

const inks: Readonly<Record<string, Style>> = { pass: 'green', unknown: 'yellow', fail: 'dim' };

/** Every verdict of the report that is not an open failure. */
export function verdictsSection(page: Page, report: Report): void {
  const others = report.findings.filter(({ verdict, state }) => verdict.answer !== 'fail' || state !== 'new');
  if (!others.some(({ verdict }) => verdict.answer !== 'fail')) return;
  heading(page, 'OTHER VERDICTS', `${others.length}`);
  page.gap();
  for (const { rule, resource, verdict, state, justification, environments } of others) {
    const word = verdict.answer === 'fail' ? state : verdict.answer;
    const why = justification ?? (verdict.answer === 'unknown' ? verdict.reasons[0]?.says : undefined);
    page.line(
      '  ',
      styled(inks[verdict.answer] ?? 'dim', word.padEnd(10)),
      ` ${rule.id}  ${nameOf(resource)}${inEnvironments(environments)}`,
      styled('cyan', resource.at ? `  ${lineOf(resource.at, page.prefix)}` : ''),
      styled('dim', why === undefined ? '' : `  ${why}`),
    );
  }
}
