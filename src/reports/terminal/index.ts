/** The report for the screen: paths, findings by root cause, what is not known, what is wrong with the input, the sum. */
import type { Report } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { findingsSection } from './findings-section.ts';
import { Page } from '../page.ts';
import { secretsOf } from '../secrets.ts';
import { nextSection } from './next-section.ts';
import { pathsSection } from './paths-section.ts';
import { quietLines } from './quiet-lines.ts';
import { headerLine, pathSummary, summaryLines } from './summary-section.ts';
import { timingsSection } from './timings-section.ts';
import { diagnosticsSection, ledgerSection, unknownsSection } from './undecided-section.ts';
import { verdictsSection } from './verdicts-section.ts';

/** How much is shown unless all is asked for. */
const limits = { paths: 3, brief: 15, checks: 12, reasons: 8, ledger: 8, diagnostics: 8, alike: 2 };

/** The terminal report. */
export const terminal: Format = { render };

function render(report: Report, options: ReportOptions = {}): string {
  const page = new Page(options, secretsOf(report));
  const upTo = (limit: number) => (options.all ? Number.POSITIVE_INFINITY : limit);
  const seconds =
    report.stages.length > 0
      ? report.stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
      : undefined;
  if (options.quiet) {
    quietLines(page, report);
    return page.text();
  }
  headerLine(page, report);
  const told = options.all || options.pathsOnly;
  pathsSection(page, report, {
    full: told ? Number.POSITIVE_INFINITY : limits.paths,
    brief: limits.brief,
    facts: told ?? false,
    repeat: options.all ?? false,
  });
  if (!options.pathsOnly) {
    findingsSection(page, report, upTo(limits.checks), options.all ?? false);
    verdictsSection(page, report);
    unknownsSection(page, report, upTo(limits.reasons));
    ledgerSection(page, report, upTo(limits.ledger));
  }
  diagnosticsSection(page, report, upTo(limits.diagnostics), upTo(limits.alike));
  if (options.timings) timingsSection(page, report);
  if (options.pathsOnly) pathSummary(page, report, options.leftOut ?? 0);
  else summaryLines(page, report, seconds);
  nextSection(page, report, options);
  return page.text();
}
