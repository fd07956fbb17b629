/** Reads `variable` and `output` blocks. */
import { type Expression, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic } from '../../../text/index.ts';
import { constantIn } from '../expressions/compile.ts';
import type { Names } from '../expressions/frame.ts';
import { readType } from '../variables/type-constraint.ts';
import { attributeOf, isLiteral, plainText, type TopBlock } from './body-source.ts';
import type { OutputDefinition, VariableDefinition } from './definition.ts';
import { lazily } from './lazy.ts';
import { conditionsIn } from './read-conditions.ts';

/** A `variable` block. */
export function readVariable(
  name: string,
  { body, at }: TopBlock,
  names: Names,
  report: (diagnostic: Diagnostic) => void,
): VariableDefinition {
  const type = attributeOf(body, 'type');
  const fallback = attributeOf(body, 'default');
  const constraint = type && readType(type.item.value, type.file, constantIn(type.file), report);
  return {
    name,
    at,
    type: constraint ?? 'any',
    literal: constraint === undefined || (typeof constraint === 'string' && constraint !== 'any'),
    default: fallback && lazily(fallback.file, fallback.item.value, undefined),
    nullable: !isLiteral(attributeOf(body, 'nullable')?.item.value, false),
    sensitive: isLiteral(attributeOf(body, 'sensitive')?.item.value, true),
    ephemeral: isLiteral(attributeOf(body, 'ephemeral')?.item.value, true),
    deprecated: plainText(attributeOf(body, 'deprecated')?.item.value),
    validations: conditionsIn(body, names),
  };
}

/** An `output` block. */
export function readOutput(name: string, { body, at, whole }: TopBlock, names: Names): OutputDefinition {
  const value = attributeOf(body, 'value');
  const invalid: Expression = { kind: 'invalid', start: at.start, end: at.end };
  return {
    name,
    at: value ? rangeOf(value.file, value.item.value) : at,
    ready: lazily(value?.file ?? whole.file, value?.item.value ?? invalid, names),
    sensitive: isLiteral(attributeOf(body, 'sensitive')?.item.value, true),
    ephemeral: isLiteral(attributeOf(body, 'ephemeral')?.item.value, true),
    conditions: conditionsIn(body, names),
  };
}
