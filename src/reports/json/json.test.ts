/** The JSON report keeps to its published schema, and the schema is strict enough to catch one that does not. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { largeReport, passing, sampleReport } from '../sample-report.ts';
import { json, schemaId } from './index.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/schema/report-1.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema as object);

function problems(text: string): string {
  return validate(JSON.parse(text)) ? '' : ajv.errorsText(validate.errors);
}

describe('the JSON report', () => {
  it('is valid by its schema, with and without everything optional', () => {
    expect(problems(json.render(sampleReport()))).toBe('');
    expect(problems(json.render(sampleReport(), { timings: true }))).toBe('');
    const { findings, unknowns } = sampleReport();
    expect(problems(json.render(sampleReport({ findings: [...findings, ...unknowns, passing] })))).toBe('');
    const empty = { findings: [], unknowns: [], paths: [], diagnostics: [], ledger: [], sources: [], rules: [] };
    expect(problems(json.render(sampleReport(empty)))).toBe('');
    expect(problems(json.render(largeReport(50)))).toBe('');
  });

  it('lists further targets of a path, and marks where a secret stands', () => {
    const report = sampleReport();
    const findings = report.findings.map((finding) => ({
      ...finding,
      verdict: {
        ...finding.verdict,
        evidence: finding.verdict.evidence.map((one) => ({ ...one, secret: true as const })),
      },
    }));
    const text = json.render({ ...report, findings });
    expect(problems(text)).toBe('');
    expect(JSON.parse(text)).toMatchObject({
      paths: [{ also: [{ address: 'module.storage.aws_s3_bucket.exports["us"]' }] }, {}],
      findings: findings.map(() => ({ evidence: [{ secret: true }] })),
    });
  });

  it('names its schema, which is the published one', () => {
    expect(JSON.parse(json.render(sampleReport()))).toMatchObject({ schema: schemaId });
    expect(schema).toMatchObject({ $id: schemaId });
  });

  it.each([
    ['an unknown severity', { severity: 'fatal' }],
    ['an unknown answer', { answer: 'maybe' }],
    ['a fingerprint that is none', { fingerprint: 'abc' }],
    ['a field that nobody knows', { extra: 1 }],
    ['reasons without an unknown answer', { reasons: [{ code: 'input', says: 'x' }] }],
    ['an unknown answer without reasons', { answer: 'unknown' }],
    ['a resource without a key', { resource: { kind: 'x' } }],
  ])('is refused by the schema with %s', (_, change) => {
    const document = JSON.parse(json.render(sampleReport())) as { findings: object[] };
    Object.assign(document.findings[0]!, change);
    expect(problems(JSON.stringify(document))).not.toBe('');
  });

  it('gives positions by line and column, nearest origin first, root cause last', () => {
    const document = JSON.parse(json.render(sampleReport())) as {
      findings: { evidence: { origin: { file: string; start: { line: number; column: number } }[] }[] }[];
    };
    const origin = document.findings[1]!.evidence[0]!.origin;
    expect(origin.map(({ file }) => file)).toEqual([
      'modules/storage/main.tf',
      'production/main.tf',
      'production/main.tf',
      'production/terraform.tfvars',
    ]);
    expect(origin[0]!.start).toEqual({ line: 11, column: 22 });
  });

  it('is the same twice, and holds no time unless asked', () => {
    expect(json.render(sampleReport())).toBe(json.render(sampleReport()));
    expect(JSON.parse(json.render(sampleReport()))).not.toHaveProperty('stages');
    expect(JSON.parse(json.render(sampleReport(), { timings: true }))).toHaveProperty('stages');
  });
});
