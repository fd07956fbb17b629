/** What is no resource, but may hold what must not be written down: configurations, provisioners and connections. */
import { type GraphNode, literal, type RecordValue, recordOf, type Value } from '../../../graph/index.ts';
import { type Range, range } from '../../../text/index.ts';
import type { Configuration, Evaluated, Instance } from '../instance.ts';

/** The configuration as a node; of a removed resource, one for each of its provisioners and connections. */
export function configurationNodes(configuration: Configuration): readonly GraphNode[] {
  const { of, attributes, at, body, type } = configuration;
  if (of === 'removed') return provisionersIn(configuration, attributes);
  if (of === 'provider') return [nodeOf(configuration, 'terraform/Provider', '', attributes, at, body)];
  if (of === 'encryption') return [nodeOf(configuration, 'terraform/Encryption', '', attributes, at, body)];
  const entries = new Map<string, Value>([['backend', literal(type.slice(type.indexOf('.') + 1), { at })]]);
  for (const [name, value] of attributes.entries) entries.set(name, value);
  return [nodeOf(configuration, 'terraform/Backend', '', recordOf(entries, attributes.origin), at, body)];
}

/** The connections and provisioners of a resource as nodes of their own: no published form of the resource has a place for them. */
export function provisioningOf(instance: Instance): readonly GraphNode[] {
  return instance.provisioning ? provisionersIn(instance, instance.provisioning.attributes) : none;
}

function provisionersIn(of: Evaluated, { entries }: RecordValue): readonly GraphNode[] {
  return [...entries].flatMap(([name, blocks]) => {
    const kind = name === 'connection' ? 'terraform/Connection' : 'terraform/Provisioner';
    if (blocks.kind !== 'list') return [];
    return blocks.items.flatMap((block, i) => {
      if (block.kind !== 'record') return [];
      const { at } = block.origin;
      return nodeOf(of, kind, `/${name}[${i}]`, block, headerOf(at), at);
    });
  });
}

const none: readonly GraphNode[] = [];

/** The first line of a block. */
function headerOf({ file, start, end }: Range): Range {
  const newline = file.text.indexOf('\n', start);
  return range(file, start, newline < 0 ? end : Math.min(newline, end));
}

function nodeOf(
  { key, address, scope, environment, via, conditional }: Evaluated,
  kind: string,
  suffix: string,
  properties: RecordValue,
  at: Range,
  body: Range,
): GraphNode {
  return {
    key: key + suffix,
    kind,
    address: address + suffix,
    scope,
    ...(environment && { environment }),
    source: 'terraform',
    properties: recordOf(properties.entries, properties.origin),
    at,
    body,
    ...(via && { via }),
    ...(conditional && { conditional }),
  };
}
