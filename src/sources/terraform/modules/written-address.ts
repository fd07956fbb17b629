/** Addresses as configurations write them, in `moved`, `removed` and `import` blocks: `module.a["x"].aws_instance.web[0]`. */
import { type Expression, parseExpression, rangeOf, type Step } from '../../../syntax/index.ts';
import type { Range, SourceText } from '../../../text/index.ts';
import { quotedKey } from './address.ts';
import { plainText } from './body-source.ts';

/** One part: a module or a resource, and the index of one of its instances, if one is named. */
export interface AddressStep {
  /** `module.a`, `aws_instance.web`, `data.aws_ami.this`. */
  readonly name: string;
  /** `["x"]`, `[0]`; empty for all instances or the sole one. */
  readonly index: string;
}

/** A whole address; the last step is a resource, or a module. */
export interface WrittenAddress {
  readonly at: Range;
  readonly steps: readonly AddressStep[];
}

/** The address that an expression writes; `undefined` where it is none. In JSON it stands in quotes. */
export function writtenAddress(expression: Expression, file: SourceText): WrittenAddress | undefined {
  const at = rangeOf(file, expression);
  const quoted = plainText(expression);
  if (quoted !== undefined) {
    const inner = parseExpression(quoted, file, expression);
    return inner.diagnostics.length > 0 || inner.expression.kind === 'template'
      ? undefined
      : writtenAddress(inner.expression, file);
  }
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') return undefined;
  const steps = addressSteps(expression.source.name, expression.steps);
  return steps && { at, steps };
}

function addressSteps(first: string, rest: readonly Step[]): readonly AddressStep[] | undefined {
  const found: AddressStep[] = [];
  const names = [first];
  for (const step of rest) {
    const wanted = names[0] === 'data' || names[0] === 'ephemeral' || names[0] === 'action' ? 3 : 2;
    if (step.kind === 'get-attribute') {
      names.push(step.name);
      if (names.length < wanted) continue;
      found.push({ name: names.join('.'), index: '' });
      names.length = 0;
      continue;
    }
    const last = found.at(-1);
    const index = step.kind === 'get-index' ? indexOf(step.key) : undefined;
    if (!last || names.length > 0 || last.index !== '' || index === undefined) return undefined;
    found[found.length - 1] = { name: last.name, index };
  }
  return names.length > 0 || found.length === 0 ? undefined : found;
}

function indexOf(key: Expression): string | undefined {
  const text = plainText(key);
  if (text !== undefined) return `[${quotedKey(text)}]`;
  return key.kind === 'number' ? `[${key.text}]` : undefined;
}

/** The address as it is written without quotes. */
export function addressText({ steps }: WrittenAddress): string {
  return steps.map(({ name, index }) => name + index).join('.');
}

/** Whether it is the address of a module, and not of a resource. */
export function isModuleAddress({ steps }: WrittenAddress): boolean {
  return steps.at(-1)?.name.startsWith('module.') ?? false;
}
