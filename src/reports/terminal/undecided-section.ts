/** What could not be decided or read, and what is wrong with the input. */
import type { LedgerEntry, Report, ReportedDiagnostic } from '../../findings/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import { environmentWords } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { groupWords } from '../reason-groups.ts';
import { summariseUnknowns } from '../unknown-summary.ts';
import { count } from '../words.ts';
import { heading } from './heading.ts';
import type { Page } from '../page.ts';
import { printPlace, printSnippet } from './print-snippet.ts';
import { type Style, styled } from '../style.ts';

/** Unknown answers by what they hang on. */
export function unknownsSection(page: Page, report: Report, limit: number): void {
  const reasons = summariseUnknowns(report.unknowns, report.environments);
  if (reasons.length === 0) return;
  heading(page, 'NOT DECIDED', count(report.unknowns.length, 'answer'));
  page.gap();
  const digits = String(reasons[0]?.answers ?? 0).length;
  for (const { reason, also, answers, at, environments } of reasons.slice(0, limit)) {
    const hang = `${String(answers).padStart(digits)} ${answers === 1 ? 'answer ' : 'answers'}  `;
    page.paragraph(
      hang.length + 2,
      ['  ', styled('bold', hang)],
      groupWords({ reason, also }, Number.isFinite(limit) ? undefined : Infinity),
      styled('cyan', at ? `  ${lineOf(at, page.prefix)}` : ''),
      styled('yellow', beside(environmentWords(environments))),
    );
  }
  rest(page, reasons.length - limit, 'reason');
}

/** What was not read; what makes the result incomplete first. Where there is a limit, what is not read for one reason stands together. */
export function ledgerSection(page: Page, report: Report, limit: number): void {
  const entries = [...report.ledger].sort((a, b) => Number(b.incomplete) - Number(a.incomplete));
  if (entries.length === 0) return;
  heading(page, 'LEDGER', 'what was not read');
  page.gap();
  const groups = Number.isFinite(limit) ? alike(entries) : entries.map((entry) => [entry]);
  for (const group of groups.slice(0, limit)) ledgerLine(page, group);
  const hidden = groups.slice(limit).reduce((sum, group) => sum + group.length, 0);
  rest(page, hidden, 'entry', 'entries');
}

function beside(words: string): string {
  return words === '' ? '' : `  ${words}`;
}

function onlyIn({ environments = [] }: LedgerEntry): string {
  return beside(environments.length === 0 ? '' : `only in ${environments.join(', ')}`);
}

/** Entries that differ only in their subjects, together; the groups in the order of their first ones. */
function alike(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = [entry.about, entry.incomplete, entry.reason, ...(entry.environments ?? [])].join('\0');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/** How many subjects of one reason are named. */
const named = 5;

function ledgerLine(page: Page, group: readonly LedgerEntry[]): void {
  const [first, another] = group;
  if (!first) return;
  const mark = first.incomplete ? styled('red', '  ! ') : '    ';
  if (another) {
    const subjects = group.slice(0, named).map(({ subject, count: n }) => (n > 1 ? `${subject} (${n})` : subject));
    const more = group.length > named ? ` and ${(group.length - named).toLocaleString('en-GB')} more` : '';
    const all = `${first.about} ${subjects.join(', ')}${more}`;
    page.paragraph(6, [mark], styled('bold', all), `: ${first.reason}`, styled('yellow', onlyIn(first)));
    return;
  }
  const { about, subject, reason, count: n, at } = first;
  page.paragraph(
    6,
    [mark],
    styled('bold', `${about} ${subject}`),
    `: ${reason}${n > 1 ? ` (${n.toLocaleString('en-GB')} times)` : ''}`,
    styled('cyan', at ? `  ${lineOf(at, page.prefix)}` : ''),
    styled('yellow', onlyIn(first)),
  );
}

const inks: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'red', warning: 'yellow', note: 'blue' };
const order = ['error', 'warning', 'note'];

/** Errors with their source line; then warnings and notes. At most `limit` codes, and `alike` problems of one code. */
export function diagnosticsSection(page: Page, report: Report, limit: number, alike: number): void {
  const all = [...report.diagnostics].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (all.length === 0) return;
  const errors = all.filter(({ severity }) => severity === 'error').length;
  heading(page, 'PROBLEMS IN THE INPUT', `${count(errors, 'error')}, ${count(all.length - errors, 'other')}`);
  const codes = [...new Set(all.map(({ code }) => code))];
  for (const code of codes.slice(0, limit)) {
    const same = all.filter((one) => one.code === code);
    for (const one of same.slice(0, alike)) problem(page, one);
    rest(page, same.length - alike, `\`${code}\``, `\`${code}\``);
  }
  page.gap();
  rest(page, codes.length - limit, 'sort of problem', 'sorts of problems');
}

function problem(page: Page, { severity, code, message, at, help, environments }: ReportedDiagnostic): void {
  page.gap();
  page.paragraph(
    4,
    ['  '],
    styled(inks[severity], severity),
    ': ',
    message,
    '  ',
    styled('dim', code),
    styled('yellow', beside(environmentWords(environments))),
  );
  printPlace(page, at, 4);
  printSnippet(page, at, 4, inks[severity], help === undefined ? [] : [help], 2);
}

function rest(page: Page, n: number, one: string, many?: string): void {
  if (n > 0)
    page.line(
      styled('dim', `  … and ${n.toLocaleString('en-GB')} more ${n === 1 ? one : (many ?? `${one}s`)}: `),
      '--all',
      styled('dim', ' shows them'),
    );
}
