/** `merlon scan`: its options; what it does is in run-scan.ts, loaded when it runs. */
import { type Command, Option } from 'commander';
import { formatNames } from '../reports/index.ts';
import { type ScanFlags, type Threshold, thresholds, withScanFlags } from './options.ts';
import { withInputFlags } from './input-flags.ts';
import { OutputPairs } from './outputs.ts';
import { fetchFirst } from './module-flags.ts';
import type { Context } from './program-context.ts';

/** The options of `scan` as parsed. */
export interface ScanCommandFlags extends ScanFlags {
  readonly failOn?: Threshold;
  readonly allowIncomplete?: boolean;
  readonly verdicts?: boolean;
  readonly quiet?: boolean;
  readonly all?: boolean;
  readonly color?: boolean;
  readonly timings?: boolean;
  readonly watch?: boolean;
}

const footer = `
Examples:
  merlon scan                                     scan this folder
  merlon scan infra k8s/cart.yaml                 scan a folder and a file, as parts of one system
  merlon scan --check 'aws-s3-*' --fail-on low    only some checks, and any finding fails
  merlon scan --format html --output report.html --format sarif --output report.sarif
  merlon scan --format json | jq .paths           one format may go to standard output
  merlon scan --baseline merlon-baseline.json     only what is new since \`merlon baseline\`
  merlon scan --watch --quiet                     one line for each finding, anew after each edit

Exit codes: 0 clean; 1 findings or attack paths at or above --fail-on; 2 incomplete or failed.
Findings come before incompleteness: 1 is certain whatever else could not be read.`;

/** Declares the command. */
export function scanCommand(program: Command, context: Context): void {
  const pairs = new OutputPairs();
  const command = withScanFlags(
    program
      .command('scan')
      .description('scan files and show findings and attack paths')
      .argument('[path...]', 'folders or files; without any, this folder')
      .addOption(
        new Option(
          '-f, --format <format>',
          'may be repeated, each with its --output, or as FORMAT=FILE (default: terminal)',
        )
          .choices(formatNames)
          .argParser((value: string) => pairs.format(value)),
      )
      .addOption(
        new Option('-o, --output <file>', 'where the report of the format before it goes').argParser((value: string) =>
          pairs.output(value),
        ),
      )
      .addOption(
        new Option('--fail-on <severity>', 'end with 1 from this severity on (default: high)').choices(thresholds),
      ),
  );
  const given = withInputFlags(command);
  command
    .option('--baseline <file>', 'report only what this file of `merlon baseline` does not hold')
    .option('--verdicts', 'list what passes and what is not known as well')
    .option('--allow-incomplete', 'end with 0 although something could not be read')
    .option('-q, --quiet', 'one line for each finding, nothing if there is none')
    .option('-a, --all', 'show every finding, however many')
    .option('--timings', 'show how long each stage took')
    .option('-w, --watch', 'scan again whenever a file changes, until Ctrl-C')
    .option('--no-color', 'print without colour (NO_COLOR and FORCE_COLOR are heard as well)')
    .addHelpText('after', footer)
    .action(async (paths: readonly string[], flags: ScanCommandFlags) => {
      const outputs = pairs.list();
      await fetchFirst(paths, flags, context.machine);
      if (flags.watch) {
        const { runWatch } = await import('./run-watch.ts');
        context.exit(await runWatch(paths, { ...flags, given }, outputs, context.machine));
      } else {
        const { runScan } = await import('./run-scan.ts');
        context.exit(await runScan(paths, { ...flags, given }, outputs, context.machine));
      }
    });
}
