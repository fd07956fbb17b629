/** References that are read as they stand, never evaluated: those in `depends_on`, `ignore_changes` and `replace_triggered_by`. */
import { type Expression, parseExpression, type Step } from '../../../syntax/index.ts';
import type { SourceText } from '../../../text/index.ts';
import { plainText } from './body-source.ts';

/** A name, and the steps from it. */
export interface WrittenReference {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** What an expression refers to; `undefined` where it is no reference. In JSON, and in old code, it stands in quotes. */
export function writtenReference(expression: Expression, file: SourceText): WrittenReference | undefined {
  const quoted = plainText(expression);
  if (quoted === undefined) return unquoted(expression);
  const inner = parseExpression(quoted, file, expression);
  return inner.diagnostics.length > 0 ? undefined : unquoted(inner.expression);
}

function unquoted(expression: Expression): WrittenReference | undefined {
  if (expression.kind === 'variable') return { name: expression.name, steps: [] };
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') return undefined;
  return { name: expression.source.name, steps: expression.steps };
}

/** Whether a step names what it leads to, without anything to compute. */
export function isPlain(step: Step): boolean {
  if (step.kind !== 'get-index') return step.kind === 'get-attribute';
  return step.key.kind === 'number' || plainText(step.key) !== undefined;
}
