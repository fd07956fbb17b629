/** What of a module call does not fit the module that it names, as Terraform tells it before anything is evaluated. */
import type { Diagnostic } from '../../../text/index.ts';
import type { CallDefinition, ModuleDefinition } from './definition.ts';

/** Arguments that the module has no variable for, required ones that are missing, and deprecated ones. */
export function misfits(call: CallDefinition, { variables, names }: ModuleDefinition): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [name, { at }] of call.arguments) {
    // A file that cannot be read may declare it.
    if (names.variables.has(name) || names.unread !== undefined) continue;
    const message = `module \`${call.name}\` has no variable \`${name}\``;
    found.push({ code: 'terraform-module-argument', severity: 'error', message, at });
  }
  for (const { name, default: fallback, at, deprecated } of variables) {
    const given = call.arguments.get(name);
    const related = [{ at, message: `variable \`${name}\` of the module` }];
    if (!given && !fallback) {
      const message = `module \`${call.name}\` needs the argument \`${name}\``;
      found.push({ code: 'terraform-module-argument', severity: 'error', message, at: call.at, related });
    }
    if (given && deprecated !== undefined) {
      const message = `\`${name}\` of module \`${call.name}\` is deprecated: ${deprecated}`;
      found.push({ code: 'terraform-deprecated', severity: 'warning', message, at: given.at, related });
    }
  }
  return found;
}
