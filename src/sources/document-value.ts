/** Trees of YAML and JSON texts as values of the graph. */
import {
  type ListValue,
  listOf,
  type Literal,
  literal,
  type Origin,
  type RecordValue,
  recordOf,
  type Value,
} from '../graph/index.ts';
import {
  type Mapping,
  type Node,
  resolvePlain,
  type Scalar,
  type Sequence,
  type Span,
  type YamlSchema,
} from '../syntax/index.ts';
import { range, type Range, type SourceFile } from '../text/index.ts';

/** The file that a tree was read from, and the rules for its plain scalars. */
export interface DocumentContext {
  readonly file: SourceFile;
  readonly schema: YamlSchema;
}

/** The place of a span of the file. */
export function placeAt(file: SourceFile, span: Span): Range {
  return range(span.file ?? file, span.start, span.end);
}

/** The origin of a node: where it stands, and for an aliased node where its anchor's node was written. */
export function originOf(node: Node, file: SourceFile): Origin {
  const at = placeAt(file, node);
  return node.alias ? { at: placeAt(file, node.alias), as: 'alias', cause: { at } } : { at };
}

/**
 * The value of a scalar. A number that does not print as it was written (`0123`, `1.10`, an account id with a leading zero) stays text:
 * the schema of its place makes a number of it where one belongs.
 */
export function scalarValue(node: Scalar, { file, schema }: DocumentContext): Literal {
  const origin = originOf(node, file);
  const value =
    schema === 'yaml11' && node.style === 'plain' && node.tag === undefined
      ? resolvePlain(node.text, schema)
      : node.value;
  if (schema === 'core' && typeof value === 'number' && String(value) !== node.text) return literal(node.text, origin);
  return literal(typeof value === 'number' && !Number.isFinite(value) ? node.text : value, origin);
}

/** The value of a whole tree; its depth is bounded by the parsers. Entries without a scalar key are left out, the last of equal keys holds. */
export function valueOf(node: Node, context: DocumentContext): Value {
  if (node.kind === 'scalar') return scalarValue(node, context);
  return node.kind === 'sequence' ? sequenceValue(node, context) : mappingValue(node, context);
}

function sequenceValue(node: Sequence, context: DocumentContext): ListValue {
  return listOf(
    node.items.map((item) => valueOf(item, context)),
    originOf(node, context.file),
  );
}

/** The record of a mapping; as `valueOf`. */
export function mappingValue(node: Mapping, context: DocumentContext): RecordValue {
  const entries = new Map<string, Value>();
  for (const { name, value } of node.entries) if (name !== undefined) entries.set(name, valueOf(value, context));
  return recordOf(entries, originOf(node, context.file));
}
