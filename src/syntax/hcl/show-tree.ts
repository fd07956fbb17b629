/** Writes HCL trees as short texts that show how things nest; for tests. */
import type { Body, Expression, Step, TemplatePart } from './tree.ts';

/** `a = 1 + 2` is written `a=(+ 1 2)`, a block `type "label" { … }`; items are separated by `; `. */
export function showBody(body: Body): string {
  return body.items
    .map((item) => {
      if (item.kind === 'attribute') return `${item.name}=${show(item.value)}`;
      const labels = item.labels.map((label) => `${JSON.stringify(label.text)} `).join('');
      return `${item.type} ${labels}{${showBody(item.body)}}`;
    })
    .join('; ');
}

/** The expression with every operator in front of its operands, in parentheses. */
export function show(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'bool':
      return String(expression.value);
    case 'null':
      return 'null';
    case 'template':
      return `"${showParts(expression.parts)}"`;
    case 'variable':
      return expression.name;
    case 'traversal':
      return `${show(expression.source)}${showSteps(expression.steps)}`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(show).join(' ')}${expression.expandFinal ? '...' : ''})`;
    case 'unary':
      return `(${expression.operator} ${show(expression.operand)})`;
    case 'binary':
      return `(${expression.operator} ${show(expression.left)} ${show(expression.right)})`;
    case 'conditional':
      return `(? ${show(expression.condition)} ${show(expression.whenTrue)} ${show(expression.whenFalse)})`;
    case 'tuple':
      return `[${expression.elements.map(show).join(' ')}]`;
    case 'object':
      return `{${expression.items.map(({ key, value }) => `${key.kind === 'key-name' ? `'${key.name}` : show(key)}=${show(value)}`).join(' ')}}`;
    case 'for-tuple':
    case 'for-object': {
      const { keyName, valueName, collection, value, condition } = expression;
      const key = expression.kind === 'for-object' ? ` ${show(expression.key)} =>` : '';
      const group = expression.kind === 'for-object' && expression.group ? '...' : '';
      const only = condition ? ` if ${show(condition)}` : '';
      return `(for ${keyName ?? '_'} ${valueName} ${show(collection)} :${key} ${show(value)}${group}${only})`;
    }
    case 'parentheses':
      return `(${show(expression.inner)})`;
    case 'invalid':
      return '!';
    default:
      return expression satisfies never;
  }
}

/** Texts as they come out, with newlines as `\n`. */
function showParts(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return JSON.stringify(part.value).slice(1, -1);
      if (part.kind === 'interpolation') return `\${${show(part.expression)}}`;
      if (part.kind === 'template-if') {
        return `%{if ${show(part.condition)}}${showParts(part.whenTrue)}%{else}${showParts(part.whenFalse)}%{endif}`;
      }
      const { keyName, valueName, collection, body } = part;
      return `%{for ${keyName ?? '_'} ${valueName} ${show(collection)}}${showParts(body)}%{endfor}`;
    })
    .join('');
}

function showSteps(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'get-attribute') return `.${step.name}`;
      if (step.kind === 'get-index') return step.legacy ? `.[${show(step.key)}]` : `[${show(step.key)}]`;
      return `${step.form === 'full' ? '[*]' : '.*'}<${showSteps(step.steps)}>`;
    })
    .join('');
}
