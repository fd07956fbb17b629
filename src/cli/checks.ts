/** `merlon checks`: the list of all checks. */
import { type Command, Option } from 'commander';
import { listOption } from './options.ts';
import type { Context } from './program-context.ts';

/** The options of `checks` as parsed. */
export interface ChecksFlags {
  readonly check?: readonly string[];
  readonly format: 'terminal' | 'json';
}

/** Declares the command. */
export function checksCommand(program: Command, context: Context): void {
  program
    .command('checks')
    .description('list all checks')
    .addOption(listOption('--check <checks>', 'only these'))
    .addOption(
      new Option('-f, --format <format>', 'how to print them').choices(['terminal', 'json']).default('terminal'),
    )
    .action(async (flags: ChecksFlags) => {
      const { runChecks } = await import('./run-checks.ts');
      runChecks(flags, context.machine);
    });
}
