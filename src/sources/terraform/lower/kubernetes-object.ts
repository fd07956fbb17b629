/** Resources of the Kubernetes provider as the objects that the cluster's API publishes. */
import { literal, listOf, type GraphNode, recordOf, type RecordValue, type Value } from '../../../graph/index.ts';
import { kinds, type normalise } from '../../../schema/index.ts';
import type { Instance } from '../instance.ts';
import { nodeOf } from './draft.ts';
import { kubernetesKind } from './kubernetes-kinds.ts';
import { isManifest, manifestOf } from './kubernetes-manifest.ts';

type Shape = Parameters<typeof normalise>[1];

/** Deeper values are left as they are. */
const deepest = 64;

/** The object of an instance; `undefined` where it is none, or where its kind is not known. */
export function kubernetesObject(instance: Instance, attributes: RecordValue): GraphNode | undefined {
  if (instance.mode !== 'managed') return undefined;
  if (isManifest(instance.type)) {
    const manifest = manifestOf(instance.type, attributes);
    if (!manifest) return undefined;
    const node = nodeOf(instance, manifest.kind, new Map());
    const { entries, open } = manifest.properties;
    return { ...node, properties: recordOf(entries, node.properties.origin, open) };
  }
  const kind = kubernetesKind(instance.type);
  const shape = kind === undefined ? undefined : shapeOf(kind);
  if (kind === undefined || !shape) return undefined;
  const slash = kind.lastIndexOf('/');
  const { entries } = inShape(attributes, shape, 0);
  const origin = { at: instance.at };
  const object = new Map<string, Value>([
    ['apiVersion', literal(kind.slice(0, slash), origin)],
    ['kind', literal(kind.slice(slash + 1), origin)],
    ...entries,
  ]);
  if (kind === 'v1/Secret') asSecret(object);
  return nodeOf(instance, kind, object);
}

/** The provider takes plain texts under `data`, which the API takes under `stringData`, and encoded ones under `binary_data`. */
function asSecret(object: Map<string, Value>): void {
  const plain = object.get('data');
  const encoded = object.get('binaryData') ?? object.get('binary_data');
  for (const name of ['data', 'binaryData', 'binary_data']) object.delete(name);
  if (plain) object.set('stringData', plain);
  if (encoded) object.set('data', encoded);
}

function shapeOf(kind: string): Shape | undefined {
  const definitions: Readonly<Record<string, { readonly shape: Shape }>> = kinds;
  return Object.hasOwn(definitions, kind) ? definitions[kind]?.shape : undefined;
}

function within(value: Value, shape: Shape | undefined, depth: number): Value {
  if (depth > deepest) return value;
  switch (shape?.is) {
    case 'list': {
      if (value.kind !== 'list') return value;
      const items = value.items.map((item) => within(item, shape.of, depth + 1));
      return listOf(items, value.origin, value.open);
    }
    case 'record': {
      const block = value.kind === 'list' ? (value.items[0] ?? value.open ?? value) : value;
      return block.kind === 'record' ? inShape(block, shape, depth + 1) : block;
    }
    case 'map':
      return value;
    default:
      return value.kind === 'record' ? camelled(value, depth + 1) : value;
  }
}

/** Names as the shape spells them: the provider writes them with underscores, and those of lists of blocks in the singular. */
function inShape(value: RecordValue, shape: Shape, depth: number): RecordValue {
  const known = shape.is === 'record' ? shape.entries : {};
  const spelled = new Map(Object.keys(known).map((name) => [name.toLowerCase(), name]));
  const entries = new Map<string, Value>();
  for (const [name, entry] of value.entries) {
    if (isNull(entry) || name === 'timeouts') continue;
    const plain = name.replaceAll('_', '').toLowerCase();
    const found = spelled.get(plain) ?? spelled.get(pluralOf(plain));
    if (entry.kind === 'list' && entry.items.length === 0 && !entry.open) continue;
    if (found === undefined) entries.set(camel(name), within(entry, undefined, depth));
    else entries.set(found, within(entry, known[found], depth));
  }
  return recordOf(entries, value.origin, value.open);
}

/** A block that the shape does not name. */
function camelled(value: RecordValue, depth: number): RecordValue {
  const entries = [...value.entries].flatMap(([name, entry]): [string, Value][] =>
    isNull(entry) ? [] : [[camel(name), within(entry, undefined, depth)]],
  );
  return recordOf(new Map(entries), value.origin, value.open);
}

function isNull(value: Value): boolean {
  return value.kind === 'literal' && value.value === null;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
