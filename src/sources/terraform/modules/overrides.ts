/** Override files: blocks that replace parts of blocks of the same header, as Terraform merges them. */
import type { Diagnostic } from '../../../text/index.ts';
import type { BodySource, TopBlock } from './body-source.ts';

/** The blocks with all overrides merged in, in the order of the overrides; those that override nothing are reported. */
export function withOverrides(
  blocks: readonly TopBlock[],
  overrides: readonly TopBlock[],
): { readonly blocks: readonly TopBlock[]; readonly diagnostics: readonly Diagnostic[] } {
  if (overrides.length === 0) return { blocks, diagnostics: [] };
  const merged = [...blocks];
  const diagnostics: Diagnostic[] = [];
  for (const override of overrides) {
    if (override.type === 'locals') {
      mergeLocals(merged, override);
      continue;
    }
    const header = headerOf(override);
    const index = merged.findLastIndex((block) => headerOf(block) === header);
    const target = merged[index];
    if (target) merged[index] = { ...target, body: mergedBody(target.body, override.body) };
    else if (override.type === 'terraform' || override.type === 'provider') merged.push(override);
    else {
      diagnostics.push({
        code: 'terraform-override',
        severity: 'error',
        message: `there is no ${override.type} ${override.labels.map((label) => `\`${label}\``).join(' ')} to override`,
        at: override.at,
      });
    }
  }
  return { blocks: merged, diagnostics };
}

function headerOf({ type, labels }: TopBlock): string {
  return [type, ...labels].join('\0');
}

function mergeLocals(merged: TopBlock[], override: TopBlock): void {
  const names = new Set(override.body.map(({ item }) => (item.kind === 'attribute' ? item.name : '')));
  for (const [i, block] of merged.entries()) {
    if (block.type !== 'locals') continue;
    const kept = block.body.filter(({ item }) => item.kind !== 'attribute' || !names.has(item.name));
    if (kept.length < block.body.length) merged[i] = { ...block, body: kept };
  }
  merged.push(override);
}

/** Attributes replace attributes, blocks replace all blocks of their type; those of `lifecycle` are merged one by one. */
function mergedBody(body: BodySource, override: BodySource): BodySource {
  const attributes = new Set<string>();
  const blocks = new Set<string>();
  for (const { item } of override) {
    if (item.kind === 'attribute') attributes.add(item.name);
    else if (item.type !== 'lifecycle') blocks.add(blockType(item));
  }
  const kept = body.filter(({ item }) =>
    item.kind === 'attribute' ? !attributes.has(item.name) && !blocks.has(item.name) : !blocks.has(blockType(item)),
  );
  return [...kept, ...override];
}

/** A dynamic block counts as a block of the type that it makes. */
function blockType(block: { readonly type: string; readonly labels: readonly { readonly text: string }[] }): string {
  return block.type === 'dynamic' ? (block.labels[0]?.text ?? 'dynamic') : block.type;
}
