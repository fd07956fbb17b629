/**
 * Override files: blocks that replace parts of blocks of the same header, as Terraform merges them.
 * Source: "Override Files" in the documentation of the Terraform language, and what Terraform 1.17 does where that is silent.
 */
import { type Attribute, type Block, rangeOf } from '../../../syntax/index.ts';
import { type Diagnostic, type Range, range, type SourceText } from '../../../text/index.ts';
import { attributeOf, type BodySource, type Placed, plainText, type TopBlock } from './body-source.ts';

type Report = (diagnostic: Diagnostic) => void;

/** The blocks with all overrides merged in, in the order of the overrides; those that override nothing are reported. */
export function withOverrides(
  blocks: readonly TopBlock[],
  overrides: readonly TopBlock[],
): { readonly blocks: readonly TopBlock[]; readonly diagnostics: readonly Diagnostic[] } {
  if (overrides.length === 0) return { blocks, diagnostics: [] };
  const merged = [...blocks];
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  for (const override of overrides) {
    if (override.type === 'locals') mergeLocals(merged, override, report);
    else if (history.has(override.type)) {
      refuse(`a \`${override.type}\` block cannot stand in an override file`, override.at, report);
    } else mergeBlock(merged, override, report);
  }
  return { blocks: merged, diagnostics };
}

/** Blocks that no override file may hold. */
const history: ReadonlySet<string> = new Set(['moved', 'import', 'removed', 'check']);

function refuse(message: string, at: Range, report: Report): void {
  report({ code: 'terraform-override', severity: 'error', message, at });
}

function mergeBlock(merged: TopBlock[], override: TopBlock, report: Report): void {
  const header = headerOf(override);
  const index = merged.findLastIndex((block) => headerOf(block) === header);
  const target = merged[index];
  const depends = attributeOf(override.body, 'depends_on');
  if (depends && override.type !== 'output') {
    refuse('`depends_on` cannot be overridden', rangeOf(depends.file, depends.item), report);
  }
  if (target) merged[index] = { ...target, body: mergedBody(target.body, override.body, report) };
  else if (override.type === 'terraform' || (override.type === 'provider' && !aliasOf(override))) merged.push(override);
  else {
    const labels = override.labels.map((label) => `\`${label}\``).join(' ');
    refuse(`there is no ${override.type} ${labels} to override`, override.at, report);
  }
}

/** Configurations of a provider are told apart by their aliases as well. */
function headerOf(block: TopBlock): string {
  const alias = block.type === 'provider' ? aliasOf(block) : undefined;
  return [block.type, ...block.labels, alias ?? ''].join('\0');
}

function aliasOf({ body }: TopBlock): string | undefined {
  return plainText(attributeOf(body, 'alias')?.item.value);
}

function mergeLocals(merged: TopBlock[], override: TopBlock, report: Report): void {
  const declared = new Set<string>();
  const names = new Set(override.body.map(({ item }) => (item.kind === 'attribute' ? item.name : '')));
  for (const [i, block] of merged.entries()) {
    if (block.type !== 'locals') continue;
    const kept = block.body.filter(({ item }) => item.kind !== 'attribute' || !names.has(item.name));
    for (const { item } of block.body) if (item.kind === 'attribute') declared.add(item.name);
    if (kept.length < block.body.length) merged[i] = { ...block, body: kept };
  }
  for (const { file, item } of override.body) {
    if (item.kind !== 'attribute' || declared.has(item.name)) continue;
    refuse(`there is no local \`${item.name}\` to override`, rangeOf(file, item), report);
  }
  merged.push(override);
}

/** Attributes replace attributes, blocks replace all blocks of their type; those of `lifecycle` are merged one by one. */
function mergedBody(body: BodySource, override: BodySource, report: Report): BodySource {
  const attributes = new Set<string>();
  const blocks = new Set<string>();
  const added: Placed<Attribute | Block>[] = [];
  for (const { file, item } of override) {
    const kept = item.kind === 'block' ? withoutConditions(file, item, report) : item;
    if (!kept) continue;
    added.push({ file, item: kept });
    if (kept.kind === 'attribute') attributes.add(kept.name);
    else if (kept.type !== 'lifecycle') blocks.add(blockType(kept));
  }
  const kept = body.filter(({ item }) =>
    item.kind === 'attribute' ? !attributes.has(item.name) && !blocks.has(item.name) : !blocks.has(blockType(item)),
  );
  return [...kept, ...added];
}

/** Conditions cannot be overridden: those of the block itself stay. */
const conditions: ReadonlySet<string> = new Set(['validation', 'precondition', 'postcondition']);

function withoutConditions(file: SourceText, block: Block, report: Report): Block | undefined {
  const tell = ({ type, start, headerEnd }: Block) =>
    refuse(`a \`${type}\` block cannot be overridden`, range(file, start, headerEnd), report);
  if (conditions.has(block.type)) {
    tell(block);
    return undefined;
  }
  if (block.type !== 'lifecycle') return block;
  const items = block.body.items.filter((item) => {
    if (item.kind !== 'block' || !conditions.has(item.type)) return true;
    tell(item);
    return false;
  });
  return { ...block, body: { ...block.body, items } };
}

/** A dynamic block counts as a block of the type that it makes. */
function blockType(block: { readonly type: string; readonly labels: readonly { readonly text: string }[] }): string {
  return block.type === 'dynamic' ? (block.labels[0]?.text ?? 'dynamic') : block.type;
}
