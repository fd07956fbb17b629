/** `merlon paths`: the attack paths, each hop explained. */
import { type Command, Option } from 'commander';
import { withInputFlags } from './input-flags.ts';
import { type ScanFlags, withScanFlags } from './options.ts';
import { fetchFirst } from './module-flags.ts';
import type { Context } from './program-context.ts';

/** How paths are printed. */
const pathFormats = ['terminal', 'json', 'html', 'markdown'] as const;

/** The options of `paths` as parsed. */
export interface PathsFlags extends ScanFlags {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly through?: readonly string[];
  readonly format: (typeof pathFormats)[number];
  readonly output?: string;
  readonly all?: boolean;
  readonly color?: boolean;
}

/** Declares the command. */
export function pathsCommand(program: Command, context: Context): void {
  const words = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];
  const command = withScanFlags(
    program
      .command('paths')
      .description('show the attack paths, each hop with its proof')
      .argument('[path...]', 'folders or files; without any, this folder')
      .addOption(
        new Option(
          '--from <words>',
          'only paths that begin at a place whose name, kind or meaning holds this',
        ).argParser(words),
      )
      .addOption(new Option('--to <words>', 'only paths that end there').argParser(words))
      .addOption(new Option('--through <words>', 'only paths that pass there').argParser(words))
      .addOption(new Option('-f, --format <format>', 'how to print them').choices(pathFormats).default('terminal'))
      .option('-o, --output <file>', 'write them to this file'),
  );
  const given = withInputFlags(command);
  command
    .option('--baseline <file>', 'leave out what this file of `merlon baseline` holds')
    .option('-a, --all', 'tell every hop of every path, also those that a path before had')
    .option('--no-color', 'print without colour')
    .addHelpText(
      'after',
      '\nExamples:\n  merlon paths --from internet --to customers\n  merlon paths infra --format html --output paths.html',
    )
    .action(async (paths: readonly string[], flags: PathsFlags) => {
      await fetchFirst(paths, flags, context.machine);
      const { runPaths } = await import('./run-paths.ts');
      context.exit(await runPaths(paths, { ...flags, given }, context.machine));
    });
}
