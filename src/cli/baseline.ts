/** `merlon baseline`: accepts what fails today, so that scans report only what is new. */
import type { Command } from 'commander';
import { withInputFlags } from './input-flags.ts';
import { type ScanFlags, withScanFlags } from './options.ts';
import { fetchFirst } from './module-flags.ts';
import type { Context } from './program-context.ts';

/** The options of `baseline` as parsed. */
export interface BaselineFlags extends ScanFlags {
  readonly output: string;
}

/** Declares the command. */
export function baselineCommand(program: Command, context: Context): void {
  const command = withScanFlags(
    program
      .command('baseline')
      .description('accept what fails today: write a file for `merlon scan --baseline`')
      .argument('[path...]', 'folders or files; without any, this folder')
      .option('-o, --output <file>', 'the file to write', 'merlon-baseline.json'),
  );
  const given = withInputFlags(command);
  command
    .addHelpText('after', '\nEach finding is accepted by its own fingerprint: mending one never hides another.')
    .action(async (paths: readonly string[], flags: BaselineFlags) => {
      await fetchFirst(paths, flags, context.machine);
      const { runBaseline } = await import('./run-baseline.ts');
      context.exit(runBaseline(paths, { ...flags, given }, context.machine));
    });
}
