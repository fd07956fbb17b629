/** One workflow or action file while it is read. */
import { type GraphNode, type Origin, recordOf, type Value } from '../../graph/index.ts';
import { childOf, type Mapping, type Node, type Span } from '../../syntax/index.ts';
import { type Diagnostic, type Range, range, type SourceFile } from '../../text/index.ts';
import { originOf, scalarValue } from '../document-value.ts';
import { type EnvironmentScopes, expressionValue } from './expressions.ts';

/** The file, its scope, and where nodes and mistakes go. */
export interface WorkflowFile {
  readonly file: SourceFile;
  readonly scope: string;
  readonly nodes: GraphNode[];
  report(diagnostic: Diagnostic): void;
}

/** Sets the entries of `names` that the mapping has; texts with expressions are known in part. */
export function setValues(
  into: Map<string, Value>,
  node: Node,
  names: readonly string[],
  file: SourceFile,
  env: EnvironmentScopes,
): void {
  for (const name of names) {
    const child = childOf(node, name);
    if (child) into.set(name, expressionValue(child, file, env));
  }
}

/** Sets texts as they are written, expressions included: scripts and conditions. */
export function setTexts(into: Map<string, Value>, node: Node, names: readonly string[], file: SourceFile): void {
  for (const name of names) {
    const child = childOf(node, name);
    if (child?.kind === 'scalar' && child.value !== null)
      into.set(name, { ...scalarValue(child, { file, schema: 'core' }), value: child.text });
  }
}

/** The variables that an `env` key sets, by their names in lower case, as expressions find them. */
export function environmentOf(
  node: Node | undefined,
  file: SourceFile,
  outer: EnvironmentScopes,
): ReadonlyMap<string, Value> {
  const value = node && expressionValue(node, file, outer);
  const entries = value?.kind === 'record' ? [...value.entries] : [];
  return new Map(entries.map(([name, entry]) => [name.toLowerCase(), entry]));
}

/** An `environment` as a record of `name` and `url`. */
export function environmentRecord(node: Node | undefined, file: SourceFile, env: EnvironmentScopes): Value | undefined {
  if (!node) return undefined;
  const value = expressionValue(node, file, env);
  return value.kind === 'record' ? value : recordOf([['name', value]], value.origin);
}

/** The labels of a `runs-on`. */
export function runnerLabels(node: Node | undefined, file: SourceFile, env: EnvironmentScopes): Value | undefined {
  if (!node) return undefined;
  const labels = childOf(node, 'labels') ?? (node.kind === 'mapping' ? childOf(node, 'group') : node);
  return labels && expressionValue(labels, file, env);
}

/** A container as a record, also where only its image is named. */
export function containerRecord(node: Node | undefined, file: SourceFile, env: EnvironmentScopes): Value | undefined {
  if (!node) return undefined;
  const value = expressionValue(node, file, env);
  return value.kind === 'record' ? value : recordOf([['image', value]], value.origin);
}

/** Adds a node. */
export function addNode(
  into: WorkflowFile,
  node: {
    readonly key: string;
    readonly kind: string;
    readonly address: string;
    readonly at: Range;
    readonly body: Span;
    readonly properties: ReadonlyMap<string, Value>;
  },
): void {
  const { key, kind, address, at, body } = node;
  into.nodes.push({
    key,
    kind,
    address,
    scope: into.scope,
    source: 'github-actions',
    properties: recordOf(node.properties, { at }),
    at,
    body: range(into.file, body.start, body.end),
  });
}

/** The header of a file: its `name`, else its first key. */
export function headerOf(root: Mapping, file: SourceFile): Origin {
  const name = childOf(root, 'name') ?? root.entries[0]?.key ?? root;
  return { at: originOf(name, file).at };
}
