/** `merlon explain`: what a check is about. */
import { type Command, Option } from 'commander';
import type { Context } from './program-context.ts';

/** How an explanation is printed. */
const explainFormats = ['terminal', 'markdown', 'json'] as const;

/** The options of `explain` as parsed. */
export interface ExplainFlags {
  readonly format: (typeof explainFormats)[number];
  readonly color?: boolean;
}

/** Declares the command. */
export function explainCommand(program: Command, context: Context): void {
  program
    .command('explain')
    .description('say what a check is about: why, how to fix it, examples, references, controls')
    .argument('<check...>', "ids of checks; other tools' ids and patterns with `*` do as well")
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(explainFormats).default('terminal'))
    .option('--no-color', 'print without colour')
    .addHelpText(
      'after',
      '\nExamples:\n  merlon explain aws-s3-bucket-blocks-public-access\n  merlon explain CKV_AWS_53',
    )
    .action(async (names: readonly string[], flags: ExplainFlags) => {
      const { runExplain } = await import('./run-explain.ts');
      runExplain(names, flags, context.machine);
    });
}
