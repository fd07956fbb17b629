/** References to provider configurations: `aws`, `aws.west`, and with OpenTofu `aws.by_region[each.key]`. */
import { type Expression, parseExpression } from '../../../syntax/index.ts';
import type { SourceText } from '../../../text/index.ts';
import type { Names } from '../expressions/frame.ts';
import { plainText } from './body-source.ts';
import type { ProviderReference } from './definition.ts';
import { lazily } from './lazy.ts';

/** What the expression refers to; `undefined` where it is no such reference. In JSON, and in old code, it stands in quotes. */
export function providerReference(
  expression: Expression,
  file: SourceText,
  names: Names,
): ProviderReference | undefined {
  const quoted = plainText(expression);
  if (quoted !== undefined) {
    const inner = parseExpression(quoted, file, expression);
    return inner.diagnostics.length > 0 ? undefined : providerReference(inner.expression, file, names);
  }
  if (expression.kind === 'variable') return { name: expression.name, alias: undefined, key: undefined };
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') return undefined;
  const [alias, index] = expression.steps;
  if (alias?.kind !== 'get-attribute') return undefined;
  return {
    name: expression.source.name,
    alias: alias.name,
    key: index?.kind === 'get-index' ? lazily(file, index.key, names) : undefined,
  };
}

/** `aws.west`, as configurations are told apart by name and alias. */
export function providerKey(name: string, alias: string | undefined): string {
  return alias === undefined ? name : `${name}.${alias}`;
}
