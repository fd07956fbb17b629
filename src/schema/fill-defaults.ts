/** Brings a node into the published shape of its kind, and fills in what the provider does where nobody says. */
import { awsDefaults, type Condition, type DefaultValue, type ProviderDefaults } from '../catalogs/index.ts';
import {
  entryAt,
  type GraphNode,
  listOf,
  type Origin,
  type RecordValue,
  recordOf,
  type Unknown,
  type Value,
} from '../graph/index.ts';
import { valueOfDefault } from './default-value.ts';
import { kinds } from './kinds.ts';
import { normalise } from './normalise.ts';
import type { Shape } from './shape.ts';

/**
 * The node with its properties in the shape of its kind and with the provider's defaults for those that nobody set. A null counts as
 * absent. A property that may be among entries that are not known stays absent; a default that hangs on one that is not known is
 * unknown for the same reason. Nodes of unknown kinds are returned as they are.
 */
export function normaliseNode(node: GraphNode): GraphNode {
  const shape = Object.hasOwn(shapes, node.kind) ? shapes[node.kind]?.shape : undefined;
  if (!shape) return node;
  const properties = normalise(node.properties, shape);
  return properties.kind === 'record' ? { ...node, properties: filled(node, properties) } : node;
}

/** The registry under plain strings: a node's kind need not be a known one. */
const shapes: Readonly<Record<string, { readonly shape: Shape } | undefined>> = kinds;

/** One default, its path taken apart. An empty name stands for each item of a list. */
interface Default {
  readonly path: readonly string[];
  readonly value: DefaultValue;
  readonly table: ProviderDefaults;
}

let tables: Map<string, Default[]> | undefined;

function defaultsOf(kind: string): readonly Default[] {
  tables ??= prepared();
  return tables.get(kind) ?? [];
}

function prepared(): Map<string, Default[]> {
  const byKind = new Map<string, Default[]>();
  for (const table of awsDefaults) {
    const list = byKind.get(table.kind) ?? [];
    byKind.set(table.kind, list);
    for (const [path, value] of Object.entries(table.values)) {
      list.push({ path: path.replaceAll('[]', '.').split('.'), value, table });
    }
  }
  // Whole records last, so that what is left out of a written record is told apart from what is not written at all.
  for (const list of byKind.values()) list.sort((a, b) => b.path.length - a.path.length);
  return byKind;
}

function filled(node: GraphNode, written: RecordValue): RecordValue {
  let properties = written;
  for (const one of defaultsOf(node.kind)) {
    const holds = all(one.table.when.map((condition) => decide(written, condition)));
    if (holds === 'no') continue;
    const at = node.at ?? written.origin.at;
    const fill = (around: Origin): Value => {
      const origin: Origin = { at: one.path.length > 1 ? around.at : at, default: sourceOf(one.table) };
      return holds === 'yes' ? valueOfDefault(one.value, origin) : { ...holds, origin };
    };
    properties = asRecord(into(properties, one.path, fill), properties);
  }
  return properties;
}

function sourceOf({ source, asOf }: ProviderDefaults): string {
  return `${source} (${asOf})`;
}

function asRecord(value: Value, before: RecordValue): RecordValue {
  return value.kind === 'record' ? value : before;
}

/** The value with `fill` at the path where nothing stands there; itself where there is nothing to do. */
function into(value: Value, path: readonly string[], fill: (around: Origin) => Value): Value {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (name === '') {
    if (value.kind !== 'list') return value;
    const items = value.items.map((item) => into(item, rest, fill));
    return items.some((item, i) => item !== value.items[i]) ? listOf(items, value.origin, value.open) : value;
  }
  if (value.kind !== 'record') return value;
  const before = value.entries.get(name);
  const missing = isMissing(before);
  if (rest.length > 0 ? missing : !missing) return value;
  if (missing && value.open) return value;
  const after = before && rest.length > 0 ? into(before, rest, fill) : fill(value.origin);
  return after === before ? value : recordOf(new Map([...value.entries, [name, after]]), value.origin, value.open);
}

function isMissing(value: Value | undefined): boolean {
  return value === undefined || (value.kind === 'literal' && value.value === null);
}

/** Whether a condition holds: `yes`, `no`, or the unknown that decides it. */
type Answer = 'yes' | 'no' | Unknown;

function decide(properties: RecordValue, condition: Condition): Answer {
  const value = entryAt(properties, ...condition.path.split('.'));
  const missing = isMissing(value);
  if (missing && properties.open) return properties.open;
  if ('is' in condition && condition.is === 'reference')
    return value?.kind === 'unknown' && value.refersTo ? 'yes' : 'no';
  if ('is' in condition) return missing === (condition.is === 'absent') ? 'yes' : 'no';
  if (value?.kind === 'unknown') return value;
  const text = value?.kind === 'literal' ? String(value.value) : undefined;
  return text !== undefined && condition.oneOf.includes(text) ? 'yes' : 'no';
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.find((answer) => answer !== 'yes') ?? 'yes';
}
