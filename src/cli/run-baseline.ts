/** What `merlon baseline` does. */
import { baselineOf } from '../engine/index.ts';
import type { BaselineFlags } from './baseline.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Machine } from './machine.ts';
import { performScan } from './perform-scan.ts';
import { writeReport } from './write-file.ts';

/** Scans without any baseline and writes what fails; the same scan gives the same bytes. */
export function runBaseline(paths: readonly string[], flags: BaselineFlags, machine: Machine): ExitCode {
  const { report } = performScan(paths, { ...flags, ignoreBaseline: true }, machine);
  const baseline = baselineOf(report.findings, report.paths);
  const about = 'written by `merlon baseline`: what is accepted for now; use it with `merlon scan --baseline`';
  writeReport(machine.cwd, flags.output, `${JSON.stringify({ about, ...baseline }, undefined, 2)}\n`);
  const { findings, paths: accepted } = baseline;
  machine.err.write(
    `wrote ${flags.output}: ${findings.length} findings and ${accepted.length} attack paths are accepted\n`,
  );
  return report.incomplete ? exitCodes.failed : exitCodes.clean;
}
