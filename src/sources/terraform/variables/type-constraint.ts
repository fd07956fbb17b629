/** Type constraints of variables: `object({ name = string, port = optional(number, 80) })`. */
import { type Expression, type ObjectItem, parseExpression, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import type { Val } from '../values/value.ts';
import { type AttributeType, collectionOf, type Type } from '../values/type.ts';

/** The value of an expression that refers to nothing, as a default does. */
export type Constant = (expression: Expression) => Val | undefined;

/** The type that the expression names; parts of it that make no sense count as `any` and are reported. */
export function readType(
  expression: Expression,
  file: SourceText,
  constant: Constant,
  report: (diagnostic: Diagnostic) => void,
): Type {
  const wrong = (at: Expression | ObjectItem, says: string): Type => {
    report({ code: 'terraform-type', severity: 'error', message: says, at: rangeOf(file, at) });
    return 'any';
  };
  switch (expression.kind) {
    case 'parentheses':
      return readType(expression.inner, file, constant, report);
    case 'variable':
      return named(expression.name) ?? wrong(expression, `there is no type \`${expression.name}\``);
    case 'template': {
      // The form of old versions, and of JSON: the type stands in quotes.
      const [part] = expression.parts;
      if (part?.kind !== 'text') return wrong(expression, 'a type is required');
      return named(part.value) ?? readType(parseExpression(part.value, file, part).expression, file, constant, report);
    }
    case 'call': {
      const [first] = expression.arguments;
      if (!first) return wrong(expression, `\`${expression.name}\` needs a type`);
      switch (expression.name) {
        case 'list':
        case 'set':
        case 'map':
          return collectionOf(expression.name, readType(first, file, constant, report));
        case 'tuple':
          if (first.kind !== 'tuple') return wrong(first, 'a list of types is required');
          return {
            kind: 'tuple',
            elements: first.elements.map((element) => readType(element, file, constant, report)),
          };
        case 'object':
          if (first.kind !== 'object') return wrong(first, 'an object of types is required');
          return { kind: 'object', attributes: readAttributes(first.items, file, constant, report, wrong) };
        default:
          return wrong(expression, `there is no type \`${expression.name}\``);
      }
    }
    default:
      return wrong(expression, 'a type is required');
  }
}

function named(name: string): Type | undefined {
  switch (name) {
    case 'any':
    case 'string':
    case 'number':
    case 'bool':
      return name;
    case 'list':
    case 'map':
    case 'set':
      return collectionOf(name, 'any');
    default:
      return undefined;
  }
}

function readAttributes(
  items: readonly ObjectItem[],
  file: SourceText,
  constant: Constant,
  report: (diagnostic: Diagnostic) => void,
  wrong: (at: ObjectItem, says: string) => Type,
): ReadonlyMap<string, AttributeType> {
  const attributes = new Map<string, AttributeType>();
  for (const item of items) {
    const { key, value } = item;
    const name = key.kind === 'key-name' ? key.name : key.kind === 'template' ? plain(key) : undefined;
    if (name === undefined) {
      wrong(item, 'the name of an attribute is required');
    } else if (value.kind === 'call' && value.name === 'optional') {
      const [type, fallback] = value.arguments;
      const given = fallback && constant(fallback);
      attributes.set(name, {
        type: type ? readType(type, file, constant, report) : 'any',
        optional: true,
        default: given,
      });
    } else attributes.set(name, { type: readType(value, file, constant, report), optional: false, default: undefined });
  }
  return attributes;
}

function plain(template: Extract<Expression, { kind: 'template' }>): string | undefined {
  const [part] = template.parts;
  return part?.kind === 'text' && template.parts.length === 1 ? part.value : undefined;
}
