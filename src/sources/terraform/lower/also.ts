/** Further resources that the published form has where Terraform has attributes or blocks of one. */
import { type GraphNode, listOf, recordOf, type Unknown, type Value } from '../../../graph/index.ts';
import { apply, take } from './apply.ts';
import { pathOf } from './compile.ts';
import { type Draft, nodeOf, putConstants, selfOf, siteOf } from './draft.ts';
import type { KnownAlso } from './known-types.ts';
import { type Properties, put } from './put.ts';

/** The further resources of a draft. The attributes that they come from leave the draft. */
export function also(draft: Draft): readonly GraphNode[] {
  const nodes: GraphNode[] = [];
  for (const rule of draft.type?.also ?? []) {
    const value = draft.properties.get(rule.from);
    if (!value || (value.kind === 'literal' && (value.value === null || value.value === ''))) continue;
    draft.properties.delete(rule.from);
    if (rule.step) for (const one of fromAttribute(draft, rule, value)) nodes.push(one);
    else for (const one of fromBlocks(draft, rule, value)) nodes.push(one);
  }
  return nodes;
}

function* fromAttribute(draft: Draft, rule: KnownAlso, value: Value): Generator<GraphNode> {
  const list = value.kind === 'list' ? [...value.items, ...(value.open ? [value.open] : [])] : [value];
  for (const [i, item] of list.entries()) {
    const properties = owned(draft, rule, item);
    if (rule.step) take(rule.step, rule.from, item, siteOf(draft.instance, properties, item.origin));
    const doubt = value.kind === 'list' && item === value.open ? value.open : undefined;
    const suffix = value.kind === 'list' ? `.${rule.from}[${i}]` : `.${rule.from}`;
    yield nodeOf(draft.instance, rule.kind, properties, suffix, item.origin, doubt);
  }
}

function* fromBlocks(draft: Draft, rule: KnownAlso, value: Value): Generator<GraphNode> {
  const list = value.kind === 'list' ? value : listOf([value], value.origin);
  for (const [i, item] of [...list.items, ...(list.open ? [list.open] : [])].entries()) {
    const properties = owned(draft, rule, item);
    const block = item.kind === 'record' ? item : recordOf(new Map(), item.origin, doubtOf(item));
    if (rule.plan) apply(rule.plan, block, siteOf(draft.instance, properties, item.origin));
    const doubt = item === list.open || item.kind !== 'record' ? doubtOf(item) : undefined;
    const node = nodeOf(draft.instance, rule.kind, properties, `.${rule.from}[${i}]`, item.origin, doubt);
    yield { ...node, properties: recordOf(properties, item.origin, block.open) };
  }
}

function doubtOf(value: Value): Unknown | undefined {
  return value.kind === 'unknown' ? value : undefined;
}

function owned(draft: Draft, rule: KnownAlso, value: Value): Properties {
  const properties: Properties = new Map();
  const self = selfOf(draft.instance, value.origin);
  if (typeof rule.owner === 'string') put(properties, pathOf(rule.owner), self, value.origin);
  else put(properties, pathOf(rule.owner.wrapped), listOf([self], value.origin), value.origin);
  putConstants(properties, rule.always, value.origin);
  return properties;
}
