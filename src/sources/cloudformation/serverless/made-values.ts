/** Values and nodes that the SAM transform makes, with the place of what they are made from. */
import {
  type GraphNode,
  listOf,
  literal,
  type Origin,
  recordOf,
  type RecordValue,
  textFrom,
  type Unknown,
  unknown,
  type Value,
} from '../../../graph/index.ts';

/** A scalar that the transform writes. */
export function made(value: string | number | boolean, origin: Origin): Value {
  return literal(value, origin);
}

/** A record of the entries that are there. */
export function madeRecord(entries: Readonly<Record<string, Value | undefined>>, origin: Origin): RecordValue {
  const kept = Object.entries(entries).flatMap(([name, value]): [string, Value][] => (value ? [[name, value]] : []));
  return recordOf(new Map(kept), origin);
}

/** A list of scalars or values. */
export function madeList(items: readonly (string | Value)[], origin: Origin): Value {
  return listOf(
    items.map((item) => (typeof item === 'string' ? literal(item, origin) : item)),
    origin,
  );
}

/** An attribute of another resource. */
export function attributeOf(key: string, attribute: string, origin: Origin): Unknown {
  const name = key.slice(key.lastIndexOf('#') + 1);
  return unknown({ code: 'after-apply', says: `\`${name}.${attribute}\` is known after deployment` }, origin, {
    to: key,
    attribute,
  });
}

/** A text of parts, of which some may be unknown. */
export function madeText(parts: readonly (string | Value)[], origin: Origin): Value {
  return textFrom(
    parts.flatMap((part): readonly (string | Unknown)[] => {
      if (typeof part === 'string') return [part];
      if (part.kind === 'literal') return [String(part.value)];
      if (part.kind === 'partial') return part.parts;
      return [part.kind === 'unknown' ? part : unknown({ code: 'error', says: 'not a text' }, origin)];
    }),
    origin,
  );
}

/** A pseudo parameter: `Partition`, `Region`, `AccountId`. */
export function deployment(name: 'Partition' | 'Region' | 'AccountId', origin: Origin): Value {
  return unknown({ code: 'after-apply', says: `\`AWS::${name}\` is known where the stack is deployed` }, origin);
}

/** An ARN from what follows the partition; a `@` between colons is region and account. */
export function madeArn(parts: readonly (string | Value)[], origin: Origin): Value {
  const filled = parts.flatMap((part): readonly (string | Value)[] => {
    if (typeof part !== 'string' || !part.includes(':@:')) return [part];
    const [before = '', after = ''] = part.split(':@:');
    return [`${before}:`, deployment('Region', origin), ':', deployment('AccountId', origin), `:${after}`];
  });
  return madeText(['arn:', deployment('Partition', origin), ':', ...filled], origin);
}

/** The logical id of a node of a template. */
export function logicalIdOf(node: GraphNode): string {
  return node.address.slice(node.address.lastIndexOf('/') + 1);
}

/** A node beside another one that it is made from, under a logical id of its own. */
export function nodeBeside(from: GraphNode, id: string, kind: string, properties: RecordValue): GraphNode {
  const own = logicalIdOf(from).length;
  return {
    ...from,
    key: from.key.slice(0, from.key.length - own) + id,
    address: from.address.slice(0, from.address.length - own) + id,
    kind,
    declaredAs: from.declaredAs ?? from.kind,
    properties,
  };
}
