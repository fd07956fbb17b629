/** Maps and lists that are put together: overrides of modules, and `Fn::Merge`. */
import { listOf, recordOf, type RecordValue, type Value } from '../../../graph/index.ts';
import type { Node } from '../../../syntax/index.ts';
import { type Evaluation, unknownBecause } from '../evaluation.ts';
import { argumentsOf } from '../function-call.ts';

/** Maps are joined at every depth, lists are added to, anything else takes the place of what was there. */
export function overridden(properties: RecordValue, over: Value | undefined): RecordValue {
  if (over?.kind !== 'record') return properties;
  return { ...joined(properties, over), origin: properties.origin };
}

function joined(under: RecordValue, over: RecordValue): RecordValue {
  const entries = new Map(under.entries);
  for (const [name, value] of over.entries) {
    const known = entries.get(name);
    entries.set(name, known ? merged(known, value) : value);
  }
  return recordOf(entries, over.origin, under.open ?? over.open);
}

/** `Fn::Merge` of local modules: maps and lists as one; of a key in several maps the last value holds. */
export function merge(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const values = argumentsOf(argument).map((node) => evaluation.evaluate(node));
  const open = values.find((value) => value?.kind === 'unknown');
  if (open?.kind === 'unknown') return unknownBecause(open, origin);
  if (values.every((value) => value?.kind === 'list'))
    return listOf(
      values.flatMap(({ items }) => items),
      origin,
      values.find((one) => one.open)?.open,
    );
  if (!values.every((value) => value?.kind === 'record'))
    return evaluation.mistake('cloudformation-merge', '`Fn::Merge` needs maps, or lists', origin);
  return recordOf(
    values.flatMap(({ entries }) => [...entries]),
    origin,
    values.find((one) => one.open)?.open,
  );
}

function merged(under: Value, over: Value): Value {
  if (under.kind === 'record' && over.kind === 'record') return joined(under, over);
  if (under.kind === 'list' && over.kind === 'list' && !under.open && !over.open)
    return listOf([...under.items, ...over.items], over.origin);
  return over;
}
