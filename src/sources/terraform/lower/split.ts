/** One Terraform security group rule of many peers as published rules of one peer each. */
import { entryAt, type GraphNode, type RecordValue, recordOf, textOfValue } from '../../../graph/index.ts';
import { type Draft, nodeOf, selfOf } from './draft.ts';
import type { KnownType } from './known-types.ts';
import { peersOf } from './peers.ts';

/** The kind of an instance, which for some types depends on an attribute; if that is not known, the table's first kind. */
export function splitKind(type: KnownType, attributes: RecordValue): string {
  const { table } = type;
  if (table.is !== 'resource') return '';
  if (typeof table.split !== 'object') return table.kind;
  const value = textOfValue(entryAt(attributes, table.split.by));
  return table.split.kinds[value ?? '']?.kind ?? table.kind;
}

/** The published rules, if the type is one that is split. The first keeps the key of its instance. */
export function splitRules(draft: Draft): readonly GraphNode[] | undefined {
  const table = draft.type?.table;
  if (table?.is !== 'resource' || !table.split) return undefined;
  const peer =
    typeof table.split === 'string'
      ? table.split
      : table.split.kinds[textOfValue(draft.properties.get(table.split.by)) ?? '']?.peer;
  if (!peer) return [nodeOf(draft.instance, `terraform/${draft.instance.type}`, draft.properties)];
  if (typeof table.split === 'object') draft.properties.delete(table.split.by);
  const rule = recordOf(draft.properties, { at: draft.instance.at }, draft.instance.attributes.open);
  const rules = peersOf(rule, peer, selfOf(draft.instance));
  if (rules.length === 0) return [nodeOf(draft.instance, draft.kind, draft.properties)];
  return rules.map(({ entries }, i) => nodeOf(draft.instance, draft.kind, new Map(entries), i === 0 ? '' : `/${i}`));
}
