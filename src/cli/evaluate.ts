/** `merlon evaluate`: the resources that a Terraform root would create. */
import { type Command, Option } from 'commander';
import type { Context } from './program-context.ts';

/** The options of `evaluate` as parsed. */
export interface EvaluateFlags {
  readonly varFile?: readonly string[];
  readonly var?: readonly string[];
  readonly format: 'terminal' | 'json';
  readonly color?: boolean;
}

/** Declares the command. */
export function evaluateCommand(program: Command, context: Context): void {
  const words = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];
  program
    .command('evaluate')
    .description('evaluate a Terraform root: its resources, in the shape of `terraform show -json`')
    .argument('<dir>', 'the folder of the root')
    .addOption(new Option('--var-file <file>', 'a further file of values; may be repeated').argParser(words))
    .addOption(new Option('--var <name=value>', 'one value; may be repeated').argParser(words))
    .addOption(
      new Option('-f, --format <format>', 'how to print them').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--no-color', 'print without colour')
    .addHelpText(
      'after',
      '\nWhat is not known before deployment is marked with the reason; environment variables TF_VAR_… are not read.',
    )
    .action(async (dir: string, flags: EvaluateFlags) => {
      const { runEvaluate } = await import('./run-evaluate.ts');
      context.exit(runEvaluate(dir, flags, context.machine));
    });
}
