/** Gives variables their values: defaults, and conversion to their types. */
import type { Frame } from '../expressions/frame.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { unknownVal, type Val, withOrigin } from '../values/value.ts';
import type { VariableDefinition } from '../modules/definition.ts';

/** The default of a variable that nobody gave a value; an unknown where it has none. `module` is the address of its module, if not the root. */
export function defaultOf(variable: VariableDefinition, frame: Frame, module = ''): Val {
  const { name, at } = variable;
  if (!variable.default) {
    return unknownVal(
      { code: 'input', says: `needs \`var.${name}\`${module && ` of \`${module}\``}` },
      { at },
      variable.type,
    );
  }
  const value = variable.default().evaluate({ ...frame, slots: [], variables: noVariables });
  const as = `default of variable \`${name}\``;
  return converted(withOrigin(value, { ...value.origin, as }), variable, frame);
}

const noVariables: ReadonlyMap<string, Val> = new Map();

/** A given value in the type of its variable; a null where the variable takes none becomes the default. */
export function fitted(value: Val, variable: VariableDefinition, frame: Frame): Val {
  if (value.kind === 'null' && !variable.nullable && variable.default) return defaultOf(variable, frame);
  return converted(value, variable, frame);
}

function converted(value: Val, { name, type }: VariableDefinition, frame: Frame): Val {
  const result = convert(value, type);
  if (!isMisfit(result)) return result;
  const { at } = value.origin;
  const path = `var.${name}${result.path}`;
  const says = `\`${path}\`: ${result.misfit}`;
  frame.run.report({ code: 'terraform-variable-type', severity: 'error', message: says, at });
  return unknownVal({ code: 'error', says }, value.origin, type);
}
