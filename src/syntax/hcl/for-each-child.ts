/** Goes over the parts of an HCL expression. */
import type { Expression, Step, TemplatePart } from './tree.ts';

/**
 * Calls `visit` for every expression that stands directly in `expression`, in the order of the source. It does not go deeper;
 * trees are of bounded depth, so that `visit` may call this again.
 */
export function forEachChild(expression: Expression, visit: (child: Expression) => void): void {
  switch (expression.kind) {
    case 'template':
      visitParts(expression.parts, visit);
      break;
    case 'traversal':
      visit(expression.source);
      visitSteps(expression.steps, visit);
      break;
    case 'call':
      for (const argument of expression.arguments) visit(argument);
      break;
    case 'unary':
      visit(expression.operand);
      break;
    case 'binary':
      visit(expression.left);
      visit(expression.right);
      break;
    case 'conditional':
      visit(expression.condition);
      visit(expression.whenTrue);
      visit(expression.whenFalse);
      break;
    case 'tuple':
      for (const element of expression.elements) visit(element);
      break;
    case 'object':
      for (const { key, value } of expression.items) {
        if (key.kind !== 'key-name') visit(key);
        visit(value);
      }
      break;
    case 'for-tuple':
    case 'for-object':
      visit(expression.collection);
      if (expression.kind === 'for-object') visit(expression.key);
      visit(expression.value);
      if (expression.condition) visit(expression.condition);
      break;
    case 'parentheses':
      visit(expression.inner);
      break;
    case 'number':
    case 'bool':
    case 'null':
    case 'variable':
    case 'invalid':
      break;
    default:
      expression satisfies never;
  }
}

function visitParts(parts: readonly TemplatePart[], visit: (child: Expression) => void): void {
  for (const part of parts) {
    switch (part.kind) {
      case 'interpolation':
        visit(part.expression);
        break;
      case 'template-if':
        visit(part.condition);
        visitParts(part.whenTrue, visit);
        visitParts(part.whenFalse, visit);
        break;
      case 'template-for':
        visit(part.collection);
        visitParts(part.body, visit);
        break;
      case 'text':
        break;
      default:
        part satisfies never;
    }
  }
}

function visitSteps(steps: readonly Step[], visit: (child: Expression) => void): void {
  for (const step of steps) {
    if (step.kind === 'get-index') visit(step.key);
    else if (step.kind === 'splat') visitSteps(step.steps, visit);
  }
}
