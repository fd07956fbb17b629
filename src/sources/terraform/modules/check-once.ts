/** Tells blocks that may stand only once, and do twice, before override files are merged in: those may repeat them. */
import type { Block } from '../../../syntax/index.ts';
import { type Diagnostic, type Range, range, type SourceText } from '../../../text/index.ts';
import type { TopBlock } from './body-source.ts';

/** Blocks of which both engines take only one within another. OpenTofu alone takes `lifecycle` of a module, and Terraform repeats that of `removed`. */
const once: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['resource', new Set(['lifecycle', 'connection', '_'])],
  ['data', new Set(['lifecycle', '_'])],
  ['module', new Set(['lifecycle', '_'])],
  ['provider', new Set(['_'])],
  ['provisioner', new Set(['connection', '_'])],
]);

/** Blocks of which a module has one of each kind, in whichever `terraform` block. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['backend', 'the place of the state'],
  ['cloud', 'the place of the state'],
  ['required_providers', '`required_providers`'],
]);

/** What both engines refuse of the blocks of a module because it stands there already. */
export function repeatedBlocks(blocks: readonly TopBlock[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const settings = new Map<string, Range>();
  for (const { type, body } of blocks) {
    const own = new Map<string, Range>();
    for (const { file, item } of body) {
      if (item.kind !== 'block') continue;
      const kind = type === 'terraform' ? kinds.get(item.type) : undefined;
      if (kind !== undefined) take(settings, kind, headerOf(file, item), found);
      if (once.get(type)?.has(item.type)) take(own, `\`${item.type}\``, headerOf(file, item), found);
      if (type === 'resource' && item.type === 'provisioner') within(file, item, found);
    }
  }
  return found;
}

function within(file: SourceText, block: Block, found: Diagnostic[]): void {
  const own = new Map<string, Range>();
  for (const item of block.body.items) {
    if (item.kind !== 'block' || !once.get(block.type)?.has(item.type)) continue;
    take(own, `\`${item.type}\``, headerOf(file, item), found);
  }
}

function headerOf(file: SourceText, { start, headerEnd }: Block): Range {
  return range(file, start, headerEnd);
}

function take(known: Map<string, Range>, what: string, at: Range, found: Diagnostic[]): void {
  const first = known.get(what);
  if (!first) {
    known.set(what, at);
    return;
  }
  found.push({
    code: 'terraform-duplicate',
    severity: 'error',
    message: `${what} is given twice`,
    at,
    related: [{ at: first, message: 'first given here' }],
  });
}
