/** Finds what is written in place: constant expressions, whole or by their leaves. */
import { type Body, type Expression, forEachChild } from '../../syntax/index.ts';
import { metaBlocks, type NativeFile } from './program.ts';

/** Attributes that Terraform reads before anything is evaluated, or that name things instead of holding them. */
const fixed: ReadonlySet<string> = new Set([
  'provider',
  'providers',
  'depends_on',
  'source',
  'version',
  'iterator',
  'labels',
]);

/** The constants of the resources, module calls, locals and outputs of a file: as large as they are, or (`leaves`) only scalars. */
export function constantsOf({ blocks }: NativeFile, how: 'whole' | 'leaves'): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (expression: Expression) => {
    const taken = how === 'whole' ? isConstant(expression) : isScalar(expression);
    if (taken) found.push(expression);
    else forEachChild(expression, visit);
  };
  const body = ({ items }: Body, inModule: boolean) => {
    for (const item of items) {
      if (item.kind === 'block') {
        if (!metaBlocks.has(item.type)) body(item.body, false);
      } else if (item.name === 'source' ? !inModule : !fixed.has(item.name)) visit(item.value);
    }
  };
  for (const block of blocks) {
    if (['resource', 'data', 'module', 'locals', 'output'].includes(block.type))
      body(block.body, block.type === 'module');
  }
  return found;
}

/** Whether nothing in the expression needs to be looked up or computed. */
function isConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'bool':
      return true;
    case 'template':
      return expression.parts.every(({ kind }) => kind === 'text');
    case 'tuple':
      return expression.elements.every(isConstant);
    case 'object':
      return expression.items.every(
        ({ key, value }) => (key.kind === 'key-name' || isConstant(key)) && isConstant(value),
      );
    case 'parentheses':
      return isConstant(expression.inner);
    case 'unary':
      return isScalar(expression);
    default:
      return false;
  }
}

/** Whether the expression is one text, number or truth value. */
export function isScalar(expression: Expression): boolean {
  if (expression.kind === 'unary') return expression.operator === '-' && expression.operand.kind === 'number';
  return (
    expression.kind !== 'tuple' &&
    expression.kind !== 'object' &&
    expression.kind !== 'parentheses' &&
    isConstant(expression)
  );
}
