/** `merlon completion`: scripts that complete commands and options in a shell. */
import { Argument, type Command } from 'commander';
import type { Context } from './program-context.ts';

/** Shells that there is a script for. */
const shells = ['bash', 'zsh', 'fish'] as const;

/** Declares the command. */
export function completionCommand(program: Command, context: Context): void {
  program
    .command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(merlon completion bash)\n  merlon completion fish > ~/.config/fish/completions/merlon.fish',
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { completionScript } = await import('./completion-script.ts');
      context.machine.out.write(completionScript(shell, program));
    });
}
