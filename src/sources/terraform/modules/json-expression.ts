/** JSON values as expressions: strings are templates, objects and lists hold expressions. */
import { type Expression, type Node, parseTemplate } from '../../../syntax/index.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';

/** The expression that a JSON value stands for in Terraform. */
export function jsonExpression(file: SourceFile, node: Node, report: (diagnostic: Diagnostic) => void): Expression {
  const { start, end } = node;
  if (node.kind === 'sequence') {
    return { kind: 'tuple', elements: node.items.map((item) => jsonExpression(file, item, report)), start, end };
  }
  if (node.kind === 'mapping') {
    const items = node.entries.map(({ key, value }) => ({
      kind: 'item' as const,
      key: jsonExpression(file, key, report),
      value: jsonExpression(file, value, report),
      start: key.start,
      end: value.end,
    }));
    return { kind: 'object', items, start, end };
  }
  const { value, text } = node;
  if (value === null) return { kind: 'null', start, end };
  if (typeof value === 'boolean') return { kind: 'bool', value, start, end };
  if (typeof value === 'number') return number(text, start, end);
  if (!value.includes('${') && !value.includes('%{')) {
    return {
      kind: 'template',
      form: 'bare',
      parts: value === '' ? [] : [{ kind: 'text', value, start, end }],
      start,
      end,
    };
  }
  const { expression, diagnostics } = parseTemplate(value, file, { start, end });
  for (const diagnostic of diagnostics) report(diagnostic);
  return expression;
}

function number(text: string, start: number, end: number): Expression {
  if (!text.startsWith('-')) return { kind: 'number', text, start, end };
  return { kind: 'unary', operator: '-', operand: { kind: 'number', text: text.slice(1), start, end }, start, end };
}
