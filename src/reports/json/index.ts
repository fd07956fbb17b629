/** The report as JSON, in the shape of `docs/schema/report-1.schema.json`. */
import type { Report } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { jsonText } from '../json-text.ts';
import type { ReportDocument } from './document.ts';
import { findingDocument, pathDocument, placeDocument } from './parts.ts';

/** Names the version of the shape; a change that breaks a reader counts up the last number. */
export const schemaId = 'urn:merlon:schema:report:1';

/** The JSON report. Paths are relative to the scanned folder; equal scans give equal bytes unless timings are asked for. */
export const json: Format = { render };

function render(report: Report, options: ReportOptions = {}): string {
  const {
    version,
    root,
    incomplete,
    verdicts,
    environments = [],
    paths,
    findings,
    unknowns,
    diagnostics,
    ledger,
    sources,
    rules,
    stages,
  } = report;
  const document: ReportDocument = {
    schema: schemaId,
    tool: { name: 'merlon', version },
    root,
    incomplete,
    verdicts,
    ...(environments.length > 0 && { environments }),
    paths: paths.map(pathDocument),
    findings: options.pathsOnly ? [] : findings.map(findingDocument),
    unknowns: options.pathsOnly ? [] : unknowns.map(findingDocument),
    diagnostics: diagnostics.map(({ code, severity, message, at, help, related, environments: where }) => ({
      code,
      severity,
      message,
      at: placeDocument(at),
      ...(help !== undefined && { help }),
      ...(where && { environments: where }),
      ...(related && { related: related.map((one) => ({ message: one.message, at: placeDocument(one.at) })) }),
    })),
    ledger: ledger.map(({ at, ...entry }) => ({ ...entry, ...(at && { at: placeDocument(at) }) })),
    sources,
    rules,
    ...(options.timings && { stages }),
  };
  return jsonText(document);
}
