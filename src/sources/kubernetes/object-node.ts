/** A Kubernetes object as a node of the graph. */
import {
  type GraphNode,
  literal,
  type Origin,
  recordOf,
  textFrom,
  type Unknown,
  unknown,
  type Value,
} from '../../graph/index.ts';
import { childOf } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { mappingValue, originOf, placeAt } from '../document-value.ts';
import { isNamespaced, modernIngress } from '../../schema/index.ts';
import type { ObjectDocument } from './recognise-object.ts';
import type { Placement } from './scopes.ts';

/** The node of an object. Its header is the name in its metadata; what is absent from the object itself is shown there. */
export function objectNode(
  object: ObjectDocument,
  file: SourceFile,
  placement: Placement,
  openImages: boolean,
): GraphNode {
  const { node, kind, key, declared } = object;
  const header = childOf(childOf(node, 'metadata'), 'name') ?? childOf(node, 'kind') ?? node;
  const at = placeAt(file, header);
  const namespaced = isNamespaced(key);
  const given = namespaced ? placement.namespaceFrom?.namespace : undefined;
  const namespace = given?.text ?? object.namespace;
  const name = object.name ?? 'unnamed';
  const address = namespaced ? `${namespace ?? 'default'}/${kind}/${name}` : `${kind}/${name}`;
  const scope = `kubernetes:${placement.scope}`;
  let entries = new Map(mappingValue(node, { file, schema: 'yaml11' }).entries);
  if (openImages) entries = new Map([...entries].map(([name, value]) => [name, withOpenImages(value)]));
  if (given && placement.namespaceFrom) {
    entries.set(
      'metadata',
      withNamespace(entries.get('metadata'), given.text, originOf(given, placement.namespaceFrom.file)),
    );
  }
  const properties = recordOf(entries, { at });
  return {
    key: `${scope}#${address}`,
    kind: key,
    address,
    scope,
    source: 'kubernetes',
    ...(declared !== key && { declaredAs: declared }),
    properties: declared === key ? properties : modernIngress(properties, declared),
    at,
    body: placeAt(file, node),
  };
}

function withNamespace(metadata: Value | undefined, namespace: string, origin: Origin): Value {
  const entries = metadata?.kind === 'record' ? [...metadata.entries] : [];
  return recordOf(
    [...entries.filter(([name]) => name !== 'namespace'), ['namespace', literal(namespace, origin)]],
    metadata?.origin ?? origin,
  );
}

/** Whether images in a text may hold `${NAME}`; asked once a file. */
export function mayHaveOpenImages(text: string): boolean {
  return /image['"]?\s*:[^\n]{0,300}\$\{/.test(text);
}

/**
 * The value with `${NAME}` in images taken as unknown: no image name holds such a text, so that another tool puts one in before the
 * manifest is applied.
 */
function withOpenImages(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withOpenImages) };
  if (value.kind !== 'record') return value;
  const entries = [...value.entries].map(([name, entry]): [string, Value] => [
    name,
    name === 'image' ? openImage(entry) : withOpenImages(entry),
  ]);
  return { ...value, entries: new Map(entries) };
}

function openImage(value: Value): Value {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return withOpenImages(value);
  const parts: (string | Unknown)[] = value.value
    .split(/(\$\{[^${}]{1,256}\})/)
    .map((part, i) =>
      i % 2 === 1 ? unknown({ code: 'input', says: `needs \`${part.slice(2, -1)}\`` }, value.origin) : part,
    );
  return textFrom(parts, value.origin);
}
