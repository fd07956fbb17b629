/** Inputs that are meant to crash, hang or exhaust a scan: each ends, something is said of it, and what stands beside it is found. */
import { describe, expect, it } from 'vitest';
import { documentCases } from './hostile/document-cases.ts';
import { malformed, missed, scanOf } from './hostile/healthy.ts';
import type { HostileCase } from './hostile/hostile-case.ts';
import { pipelineCases } from './hostile/pipeline-cases.ts';
import { terraformCases } from './hostile/terraform-cases.ts';
import { textCases } from './hostile/text-cases.ts';

const tables: readonly (readonly [string, readonly HostileCase[]])[] = [
  ['bytes', textCases],
  ['Terraform', terraformCases],
  ['documents', documentCases],
  ['pipelines', pipelineCases],
];

describe.each(tables)('hostile %s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (__, one) => {
      const report = scanOf(one);
      expect(malformed(report)).toEqual([]);
      expect(missed(report)).toEqual([]);
      const { says, finds = [], incomplete } = one;
      const told = [
        ...report.diagnostics.map(({ code }) => code),
        ...report.ledger.map(({ reason }) => reason),
        ...report.unknowns
          .flatMap(({ verdict }) => (verdict.answer === 'unknown' ? verdict.reasons : []))
          .map((reason) => reason.says),
      ];
      if (says !== undefined) expect(told.filter((words) => words.match(says))).not.toEqual([]);
      if (incomplete !== undefined) expect(report.incomplete).toBe(incomplete);
      const names = [...report.findings, ...report.unknowns].map(({ resource }) => resource.address);
      for (const name of finds) expect(names.filter((address) => address.includes(name))).not.toEqual([]);
    },
    10_000,
  );
});
