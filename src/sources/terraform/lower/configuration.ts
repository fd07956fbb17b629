/** What is no resource, but may hold what must not be written down: configurations of providers, provisioners and connections. */
import { type GraphNode, type RecordValue, recordOf } from '../../../graph/index.ts';
import { type Range, range } from '../../../text/index.ts';
import type { Configuration, Evaluated, Instance } from '../instance.ts';

/** A configuration of a provider as a node. */
export function configurationNode(configuration: Configuration): GraphNode {
  const { attributes, at, body } = configuration;
  return nodeOf(configuration, 'terraform/Provider', '', attributes, at, body);
}

/** The connections and provisioners of a resource as nodes of their own: no published form of the resource has a place for them. */
export function provisioningOf(instance: Instance): readonly GraphNode[] {
  if (!instance.provisioning) return none;
  return [...instance.provisioning.attributes.entries].flatMap(([name, blocks]) => {
    const kind = name === 'connection' ? 'terraform/Connection' : 'terraform/Provisioner';
    if (blocks.kind !== 'list') return [];
    return blocks.items.flatMap((block, i) => {
      if (block.kind !== 'record') return [];
      const { at } = block.origin;
      return nodeOf(instance, kind, `/${name}[${i}]`, block, headerOf(at), at);
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
