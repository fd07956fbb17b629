/** What `merlon scan` does. */
import { atLeastAsSevere, type Report } from '../findings/index.ts';
import { formats } from '../reports/index.ts';
import { wantsColour } from './colour.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Machine } from './machine.ts';
import type { Threshold } from './options.ts';
import type { Output } from './outputs.ts';
import { type Performed, performScan } from './perform-scan.ts';
import type { ScanCommandFlags } from './scan.ts';
import { refuseNothing } from './refuse-nothing.ts';
import type { Target } from './target.ts';
import { writeReport } from './write-file.ts';

/** Scans, writes every report, and gives the exit code. */
export async function runScan(
  paths: readonly string[],
  flags: ScanCommandFlags,
  outputs: readonly Output[],
  machine: Machine,
): Promise<ExitCode> {
  return concluded(performScan(paths, flags, machine), flags, outputs, machine);
}

/** Writes every report of a scan, and gives the exit code. */
export async function concluded(
  { report, settings, target }: Performed,
  flags: ScanCommandFlags,
  outputs: readonly Output[],
  machine: Machine,
): Promise<ExitCode> {
  refuseNothing(report, target);
  const pages = outputs.flatMap(({ format, file }) => (format === 'html' && file !== undefined ? [file] : []));
  for (const output of outputs) await deliver(report, output, flags, target, machine, pages);
  const allowed = flags.allowIncomplete ?? settings['allow-incomplete'] ?? false;
  const code = exitCodeOf(report, flags.failOn ?? settings['fail-on'] ?? 'high');
  return code === exitCodes.failed && allowed ? exitCodes.clean : code;
}

/** Findings first: that something fails is certain, whatever could not be read besides. */
export function exitCodeOf(report: Report, threshold: Threshold): ExitCode {
  if (threshold !== 'none') {
    const bad = (severity: Report['paths'][number]['severity']) => atLeastAsSevere(severity, threshold);
    const finding = report.findings.some(
      (one) => one.verdict.answer === 'fail' && one.state === 'new' && bad(one.rule.severity),
    );
    const path = report.paths.some((one) => one.state === 'new' && bad(one.severity));
    if (finding || path) return exitCodes.findings;
  }
  return report.incomplete ? exitCodes.failed : exitCodes.clean;
}

async function deliver(
  report: Report,
  { format, file }: Output,
  flags: ScanCommandFlags,
  target: Target,
  machine: Machine,
  pages: readonly string[],
): Promise<void> {
  const { render } = await formats[format]();
  const onScreen = format === 'terminal';
  const text = render(report, {
    prefix: onScreen ? target.prefix : target.repositoryPrefix,
    colour: onScreen && file === undefined && wantsColour(machine, flags.color),
    ...(machine.out.columns !== undefined && { width: machine.out.columns }),
    quiet: flags.quiet ?? false,
    all: flags.all ?? false,
    timings: flags.timings ?? false,
    pages,
  });
  if (file === undefined || file === '-') machine.out.write(text);
  else {
    writeReport(machine.cwd, file, text);
    if (!flags.quiet) machine.err.write(`wrote ${file}\n`);
  }
}
