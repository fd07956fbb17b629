/** Objects of the cluster's API that resources declare whole, as a value or as YAML. */
import {
  entryAt,
  literal,
  type Origin,
  type RecordValue,
  recordOf,
  textOfValue,
  type Value,
} from '../../../graph/index.ts';
import { currentKind, modernIngress } from '../../../schema/index.ts';
import { parseYaml } from '../../../syntax/index.ts';
import { valueOf } from '../../document-value.ts';

/** An object with its kind, under the current version of the API. */
export interface Manifest {
  readonly kind: string;
  readonly properties: RecordValue;
}

/** The attribute that holds the object, by type. `kubectl_manifest` is of providers that other people publish for the same purpose. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['kubernetes_manifest', 'manifest'],
  ['kubectl_manifest', 'yaml_body'],
]);

/** Whether resources of the type declare an object whole. */
export function isManifest(type: string): boolean {
  return attributes.has(type);
}

/** The object that a resource of such a type declares; `undefined` where it cannot be told. */
export function manifestOf(type: string, given: RecordValue): Manifest | undefined {
  const value = entryAt(given, attributes.get(type) ?? '');
  const object = value && objectIn(value);
  const version = textOfValue(entryAt(object, 'apiVersion'));
  const kind = textOfValue(entryAt(object, 'kind'));
  if (!object || version === undefined || kind === undefined) return undefined;
  const placed = inNamespace(object, entryAt(given, 'override_namespace'));
  return { kind: currentKind(version, kind), properties: modernIngress(placed, `${version}/${kind}`) };
}

/** The value itself, what a text encodes, or the only document of a text. */
function objectIn(value: Value): RecordValue | undefined {
  if (value.kind === 'record') return value;
  if (value.kind !== 'literal' && value.kind !== 'partial') return undefined;
  if (value.encodes) return value.encodes.kind === 'record' ? value.encodes : undefined;
  const text = textOfValue(value);
  if (text === undefined) return undefined;
  const { file } = value.origin.at;
  const { documents, diagnostics } = parseYaml({ path: file.path, text });
  const root = documents[0]?.root;
  if (documents.length !== 1 || !root || diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const read = from(valueOf(root, { file, schema: 'yaml11' }), value.origin);
  return read.kind === 'record' ? read : undefined;
}

/** The value as one that stands where its whole text does: places within the text are none of the file. */
function from(value: Value, origin: Origin): Value {
  if (value.kind === 'record')
    return recordOf(new Map([...value.entries].map(([name, entry]) => [name, from(entry, origin)])), origin);
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => from(item, origin)), origin };
  return value.kind === 'literal' ? literal(value.value, origin) : value;
}

function inNamespace(object: RecordValue, namespace: Value | undefined): RecordValue {
  const metadata = object.entries.get('metadata');
  if (!namespace || textOfValue(namespace) === undefined || metadata?.kind !== 'record') return object;
  const entries = new Map(metadata.entries).set('namespace', namespace);
  const moved = recordOf(entries, metadata.origin, metadata.open);
  return recordOf(new Map(object.entries).set('metadata', moved), object.origin, object.open);
}
