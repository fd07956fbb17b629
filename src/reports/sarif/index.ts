/** The report as SARIF 2.1.0 (OASIS standard), in the shape that code scanning shows best. */
import type { Report } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { jsonText } from '../json-text.ts';
import { Artifacts } from './artifacts.ts';
import { findingResult } from './finding-result.ts';
import { notificationsOf } from './notifications.ts';
import { pathResult } from './path-result.ts';
import { pathRuleId, rulesOf } from './rules.ts';

/** The SARIF report. `prefix` makes the paths relative to the repository, as code scanning expects. */
export const sarif: Format = { render };

function render(report: Report, options: ReportOptions = {}): string {
  const artifacts = new Artifacts(options.prefix ?? '');
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const indexOf = (id: string) => indexes.get(id) ?? -1;
  const results = [
    ...report.paths.map((path) => pathResult(path, indexOf(pathRuleId(path.severity)), artifacts)),
    ...report.findings.map((finding) => findingResult(finding, indexOf(finding.rule.id), artifacts)),
  ];
  const toolExecutionNotifications = notificationsOf(report, artifacts);
  const codes = [...new Set(toolExecutionNotifications.map(({ descriptor }) => descriptor.id))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Merlon',
            semanticVersion: report.version,
            rules,
            notifications: codes.map((id) => ({ id })),
          },
        },
        invocations: [{ executionSuccessful: !report.incomplete, toolExecutionNotifications }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        artifacts: artifacts.list(),
        results,
      },
    ],
  };
  return jsonText(log);
}
