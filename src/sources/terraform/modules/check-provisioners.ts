/** Holds the provisioners of a resource against what both engines take: when they run, and what they may refer to where it is gone. */
import { type Block, type Expression, forEachChild, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import { plainText, type TopBlock } from './body-source.ts';

const words: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['when', ['create', 'destroy']],
  ['on_failure', ['continue', 'fail']],
]);
/** What begins a reference to another thing than the resource itself; names of resources might be those of a loop. */
const elsewhere: ReadonlySet<string> = new Set(['var', 'local', 'module', 'data']);

/** What both engines refuse of the provisioners of a resource. */
export function misusedProvisioners({ type, body }: TopBlock): readonly Diagnostic[] {
  if (type !== 'resource') return [];
  return body.flatMap(({ file, item }) =>
    item.kind === 'block' && item.type === 'provisioner' ? within(file, item) : [],
  );
}

function within(file: SourceText, block: Block): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const tell = (place: { readonly start: number; readonly end: number }, message: string) =>
    found.push({ code: 'terraform-provisioner', severity: 'error', message, at: rangeOf(file, place) });
  for (const item of block.body.items) {
    const known = item.kind === 'attribute' ? words.get(item.name) : undefined;
    if (item.kind !== 'attribute' || !known) continue;
    const word = wordOf(item.value);
    if (item.value.kind === 'invalid' || (word !== undefined && known.includes(word))) continue;
    tell(item.value, `\`${item.name}\` must be \`${known[0]}\` or \`${known[1]}\``);
  }
  const isLast = block.body.items.some(
    (item) => item.kind === 'attribute' && item.name === 'when' && wordOf(item.value) === 'destroy',
  );
  if (isLast) for (const value of valuesIn(block)) referencesFrom(value, (place) => tell(place, gone));
  return found;
}

const gone = 'a provisioner that runs at destruction refers only to `self`, `count.index` and `each.key`';

/** The keyword that an expression is; in old code, and in JSON, it stands in quotes. */
function wordOf(value: Expression): string | undefined {
  return value.kind === 'variable' ? value.name : plainText(value);
}

function* valuesIn({ body }: Block): Iterable<Expression> {
  for (const item of body.items) {
    if (item.kind === 'block') yield* valuesIn(item);
    else yield item.value;
  }
}

function referencesFrom(value: Expression, tell: (place: Expression) => void): void {
  if (value.kind === 'traversal' && value.source.kind === 'variable' && elsewhere.has(value.source.name)) tell(value);
  forEachChild(value, (child) => referencesFrom(child, tell));
}
