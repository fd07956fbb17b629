/** `merlon evaluate`: the resources that the code comes to, with their values and where those come from. */
import { type Command, Option } from 'commander';
import { type InputFlag, withInputFlags } from './input-flags.ts';
import { listOption } from './options.ts';
import { type ModuleFlags, withModuleFlags } from './module-flags.ts';
import type { Context } from './program-context.ts';

/** The options of `evaluate` as parsed. */
export interface EvaluateFlags extends ModuleFlags {
  readonly workspace?: string;
  /** Names of the environments that are evaluated. */
  readonly environment?: readonly string[];
  /** Only list them. */
  readonly environments?: boolean;
  readonly address?: string;
  readonly counts?: boolean;
  readonly unknowns?: boolean;
  readonly published?: boolean;
  readonly format: 'terminal' | 'json';
  readonly color?: boolean;
  /** Values and files of values, in order. */
  readonly given: readonly InputFlag[];
}

const footer = `
Examples:
  merlon evaluate                                   the root in this folder, or every root and template below it
  merlon evaluate environments/prod --counts        how many resources of each type
  merlon evaluate environments/prod --unknowns      what is not known before deployment, and why
  merlon evaluate infra --environments              which environments there are, and how each is known
  merlon evaluate infra --environment prod          what the root comes to in one of them
  merlon evaluate . 'aws_s3_bucket.logs'            one resource, and where each of its values comes from
  merlon evaluate . 'module.app["eu"].aws_instance.web.tags.Name'
  merlon evaluate template.yaml --published         a template, as checks see it
  merlon evaluate plan.json --format json           a plan, in the shape of \`terraform show -json\`

Environment variables TF_VAR_… count as they do for Terraform.
Exit codes: 0 all was read; 2 something could not be read, there was nothing to evaluate, or the command failed.`;

/** Declares the command. */
export function evaluateCommand(program: Command, context: Context): void {
  const command = program
    .command('evaluate')
    .description('show what Terraform roots, plans and templates come to: resources, values, and where those come from')
    .argument('[path]', 'a folder, template, plan or state; without any, this folder')
    .argument('[address]', 'only this resource, module or attribute, with the places that its values come from');
  const given = withInputFlags(command);
  withModuleFlags(command)
    .option('--workspace <name>', 'what `terraform.workspace` is (default: default)')
    .addOption(listOption('--environment <names>', 'in these environments, which have the names that a scan tells'))
    .option('--environments', 'only which environments there are, and how each is known')
    .option('--address <address>', 'the same as the second argument')
    .option('--counts', 'only how many resources there are of each type')
    .option('--unknowns', 'only what is not known, with the reason')
    .option('--published', 'resources in the form that their control plane publishes, as checks see them')
    .addOption(
      new Option('-f, --format <format>', 'how to print them').choices(['terminal', 'json']).default('terminal'),
    )
    .option('--no-color', 'print without colour')
    .addHelpText('after', footer)
    .action(async (path: string | undefined, address: string | undefined, flags: Omit<EvaluateFlags, 'given'>) => {
      const { runEvaluate } = await import('./run-evaluate.ts');
      const asked = { ...flags, given, ...(address !== undefined && { address }) };
      context.exit(await runEvaluate(path, asked, context.machine));
    });
}
