/** `merlon evaluate`: the resources that a Terraform root would create. */
import { type Command, Option } from 'commander';
import { type InputFlag, withInputFlags } from './input-flags.ts';
import { type ModuleFlags, withModuleFlags } from './module-flags.ts';
import type { Context } from './program-context.ts';

/** The options of `evaluate` as parsed. */
export interface EvaluateFlags extends ModuleFlags {
  readonly workspace?: string;
  readonly format: 'terminal' | 'json';
  readonly color?: boolean;
  /** Values and files of values, in order. */
  readonly given: readonly InputFlag[];
}

/** Declares the command. */
export function evaluateCommand(program: Command, context: Context): void {
  const command = program
    .command('evaluate')
    .description('evaluate a Terraform root: its resources, in the shape of `terraform show -json`')
    .argument('<dir>', 'the folder of the root');
  const given = withInputFlags(command);
  withModuleFlags(command)
    .option('--workspace <name>', 'what `terraform.workspace` is (default: default)')
    .addOption(
      new Option('-f, --format <format>', 'how to print them').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--no-color', 'print without colour')
    .addHelpText(
      'after',
      '\nWhat is not known before deployment is marked with the reason. Environment variables TF_VAR_… count as they do for Terraform.',
    )
    .action(async (dir: string, flags: Omit<EvaluateFlags, 'given'>) => {
      const { runEvaluate } = await import('./run-evaluate.ts');
      context.exit(await runEvaluate(dir, { ...flags, given }, context.machine));
    });
}
