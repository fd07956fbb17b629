/** Holds arguments that both engines read before they evaluate anything against what those then take: written out, and of their type. */
import { type Expression, forEachChild, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic } from '../../../text/index.ts';
import { attributeOf, type BodySource, plainText, type TopBlock } from './body-source.ts';
import { bodyOfBlocks } from './read-conditions.ts';

type Kind = 'text' | 'bool';

const constants: ReadonlyMap<string, Readonly<Record<string, Kind>>> = new Map<string, Readonly<Record<string, Kind>>>([
  ['variable', { description: 'text', sensitive: 'bool', ephemeral: 'bool', nullable: 'bool' }],
  ['output', { description: 'text', sensitive: 'bool', ephemeral: 'bool' }],
]);

/** What both engines refuse of the constants of a block. */
export function misusedConstants({ type, body }: TopBlock): readonly Diagnostic[] {
  const own = wrongIn(body, constants.get(type) ?? {});
  const lifecycle = bodyOfBlocks(body, 'lifecycle');
  if (type === 'removed') return wrongIn(lifecycle, { destroy: 'bool' });
  if (type === 'variable') return [...own, ...refusedDefault(body)];
  if (type !== 'resource') return own;
  return [...wrongIn(lifecycle, { create_before_destroy: 'bool' }), ...wrongProtection(lifecycle)];
}

function told(at: Diagnostic['at'], message: string, help?: string): readonly Diagnostic[] {
  return [{ code: 'terraform-constant', severity: 'error', message, at, ...(help !== undefined && { help }) }];
}

function wrongIn(body: BodySource, kinds: Readonly<Record<string, Kind>>): readonly Diagnostic[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const found = attributeOf(body, name);
    if (!found) return [];
    const { value } = found.item;
    const at = rangeOf(found.file, value);
    // Without anything to evaluate, templates in JSON are plain texts.
    if (!found.file.path.endsWith('.json') && computes(value)) {
      return told(at, `\`${name}\` must be written out: it counts before anything is evaluated`);
    }
    const isWrong = value.kind === 'null' || (kind === 'bool' ? isNoBool(value) : isList(value));
    return isWrong ? told(at, `\`${name}\` must be ${kind === 'bool' ? '`true` or `false`' : 'a text'}`) : [];
  });
}

/** OpenTofu computes `prevent_destroy`, Terraform does not: here only what neither takes. */
function wrongProtection(lifecycle: BodySource): readonly Diagnostic[] {
  const found = attributeOf(lifecycle, 'prevent_destroy');
  if (!found || !isNoBool(found.item.value)) return [];
  return told(rangeOf(found.file, found.item.value), '`prevent_destroy` must be `true` or `false`');
}

function refusedDefault(body: BodySource): readonly Diagnostic[] {
  const nullable = attributeOf(body, 'nullable')?.item.value;
  const fallback = attributeOf(body, 'default');
  const isRefused = nullable?.kind === 'bool' ? !nullable.value : plainText(nullable) === 'false';
  if (!isRefused || fallback?.item.value.kind !== 'null') return [];
  return told(
    rangeOf(fallback.file, fallback.item.value),
    'the default is `null`, which `nullable = false` refuses',
    'leave out `default`: then a value must be given',
  );
}

function isList({ kind }: Expression): boolean {
  return kind === 'tuple' || kind === 'object' || kind === 'for-tuple' || kind === 'for-object';
}

function isNoBool(value: Expression): boolean {
  const text = plainText(value);
  return text === undefined ? value.kind === 'number' || isList(value) : !/^(?:true|false|0|1)$/.test(text);
}

/** Whether anything in an expression needs a value from elsewhere, or a function. */
function computes(expression: Expression): boolean {
  if (expression.kind === 'variable' || expression.kind === 'call') return true;
  let found = false;
  forEachChild(expression, (child) => {
    found ||= computes(child);
  });
  return found;
}
