/** What starts a workflow, as a list of events. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
import { listOf, literal, recordOf, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import { originOf, valueOf } from '../document-value.ts';
import type { SourceFile } from '../../text/index.ts';

/** The events of an `on` key in any of its forms: a name, a list of names, a map of names to filters. */
export function triggersValue(node: Node, file: SourceFile): Value {
  const origin = originOf(node, file);
  if (node.kind === 'scalar') return listOf([event(node.text, node, undefined, file)], origin);
  if (node.kind === 'sequence') {
    return listOf(
      node.items.flatMap((item) => (item.kind === 'scalar' ? event(item.text, item, undefined, file) : [])),
      origin,
    );
  }
  return listOf(
    node.entries.flatMap(({ name, key, value }) => (name === undefined ? [] : event(name, key, value, file))),
    origin,
  );
}

function event(name: string, at: Node, filters: Node | undefined, file: SourceFile): Value {
  const origin = originOf(at, file);
  const entries = new Map<string, Value>([['event', literal(name, origin)]]);
  const value = filters && valueOf(filters, { file, schema: 'core' });
  if (value?.kind === 'record') for (const [key, entry] of value.entries) if (key !== 'event') entries.set(key, entry);
  if (name === 'schedule' && value?.kind === 'list') {
    const times = value.items.flatMap((item) => (item.kind === 'record' ? (item.entries.get('cron') ?? []) : []));
    entries.set('cron', listOf(times, value.origin));
  }
  return recordOf(entries, origin);
}
