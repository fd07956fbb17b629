/** Hidden values that would leave where they are hidden: what Terraform says of ephemeral and sensitive values in variables and outputs. */
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { OutputDefinition } from './definition.ts';

/** Only what is declared to be ephemeral may hold such values, and no output of a root may, for it outlives the run. */
export function refusedEphemeral(what: string, at: Range, isDeclared: boolean): Diagnostic {
  const message = isDeclared
    ? `${what} of the root must not hold an ephemeral value`
    : `${what} holds an ephemeral value, but is not declared as \`ephemeral\``;
  return { code: 'terraform-ephemeral', severity: 'error', message, at };
}

/** What a root puts out is shown, unless it says otherwise. */
export function refusedSensitive({ name, at }: OutputDefinition): Diagnostic {
  const message = `output \`${name}\` holds a sensitive value, but is not declared as \`sensitive\``;
  const help = 'declare it `sensitive = true`, or take it out of hiding with `nonsensitive`';
  return { code: 'terraform-sensitive', severity: 'error', message, at, help };
}
