/** The `Globals` section of SAM. */
import { listOf, type RecordValue, recordOf, type Value } from '../../../graph/index.ts';
import type { Stack } from '../stack.ts';

/**
 * The properties of a resource with those of `Globals` for its kind: maps are merged, lists joined with the global items first, and
 * scalars of the resource win. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(properties: RecordValue, kind: string, stack: Stack): RecordValue {
  const node = stack.template.section('Globals').get(kind);
  const globals = node && stack.evaluate(node);
  if (globals?.kind !== 'record') return properties;
  const merged = merge(globals, properties);
  return merged.kind === 'record'
    ? recordOf(merged.entries, properties.origin, properties.open ?? globals.open)
    : properties;
}

function merge(outer: Value, inner: Value): Value {
  if (outer.kind === 'list' && inner.kind === 'list')
    return listOf([...outer.items, ...inner.items], inner.origin, inner.open ?? outer.open);
  if (outer.kind !== 'record' || inner.kind !== 'record') return inner;
  const entries = new Map(outer.entries);
  for (const [name, entry] of inner.entries) {
    const before = entries.get(name);
    entries.set(name, before ? merge(before, entry) : entry);
  }
  return recordOf(entries, inner.origin, inner.open ?? outer.open);
}
