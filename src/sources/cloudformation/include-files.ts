/** Puts the files that a template includes in the places of their `AWS::Include`. */
import { childOf, type Entry, entryOf, type Mapping, type Node, sizeOf, stringOf } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { type DocumentFile, readDocuments } from '../document-file.ts';
import { placeAt } from '../document-value.ts';
import type { Workspace } from '../source.ts';
import type { Collector } from './collector.ts';
import { localPath } from './local-path.ts';
import { placedIn } from './placed-in.ts';

/** The transform by its name. */
export const include = 'AWS::Include';
/** A template may include this many files, and this many nodes of them. */
const most = { files: 500, nodes: 400_000 };

/** The files that are included somewhere. */
export type Included = Map<string, DocumentFile>;

/**
 * The template with the local files that it includes, as `aws cloudformation package` finds them: by paths relative to its own folder.
 * A file's entries stand beside those that are written there; a name that is in both stays open, as the documentation says of none which
 * holds. An `AWS::Include` within a file is not processed, and what lies in a bucket is left to those who evaluate.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 */
export function withIncludes(
  workspace: Workspace,
  file: SourceFile,
  root: Mapping,
  said: Collector,
  included: Included,
): Mapping {
  if (!file.text.includes(include)) return root;
  if (root.size > most.nodes) {
    const reason = `a template of more than ${most.nodes} nodes: what it includes is not put in its place`;
    said.ledger.push({ about: 'file', subject: file.path, reason, count: 1, incomplete: true });
    return root;
  }
  const left = { ...most };
  const find = (at: Node) => found(workspace, file, at, said, included, left);
  const own = entryOf(root, 'Transform')?.value;
  const top = own?.kind === 'sequence' ? own.items : own ? [own] : [];
  const files = top.filter(isInclude).map((one) => ({ one, found: find(one) }));
  const isDone = new Set(files.flatMap(({ one, found: there }) => (there ? [one] : [])));
  const inner = filled(withoutTransforms(root, isDone), find);
  return inner.kind === 'mapping'
    ? mergedSections(
        inner,
        files.flatMap(({ found: there }) => there ?? []),
      )
    : root;
}

/** The template without those of its own transforms that are done. */
function withoutTransforms(root: Mapping, isDone: ReadonlySet<Node>): Mapping {
  if (isDone.size === 0) return root;
  const entries = root.entries.flatMap((entry): readonly Entry[] => {
    if (entry.name !== 'Transform') return [entry];
    if (isDone.has(entry.value)) return [];
    if (entry.value.kind !== 'sequence') return [entry];
    const items = entry.value.items.filter((item) => !isDone.has(item));
    return [{ ...entry, value: { ...entry.value, items } }];
  });
  return { ...root, entries };
}

type Find = (at: Node) => Mapping | undefined;

function isInclude(node: Node): boolean {
  return stringOf(childOf(node, 'Name')) === include;
}

/** The node with all that is included in it. */
function filled(node: Node, find: Find): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => filled(item, find));
    return items.some((item, i) => item !== node.items[i]) ? { ...node, items, size: sizeOfAll(items) } : node;
  }
  if (node.tag?.name === '!Transform' && isInclude(node)) return find(node) ?? node;
  let isSame = true;
  const entries = node.entries.flatMap((entry): readonly Entry[] => {
    const files = entry.name === 'Fn::Transform' ? filesOf(entry.value, find) : undefined;
    const value = files ? entry.value : filled(entry.value, find);
    isSame &&= !files && value === entry.value;
    if (files) return files.flatMap((one) => one.entries);
    return [value === entry.value ? entry : { ...entry, value }];
  });
  return isSame ? node : withEntries(node, entries);
}

/** The files of one transform or several; `undefined` where one of them is not here, or is no include. */
function filesOf(node: Node, find: Find): readonly Mapping[] | undefined {
  const all = (node.kind === 'sequence' ? node.items : [node]).map((one) => (isInclude(one) ? find(one) : undefined));
  return all.every((one) => one !== undefined) ? all : undefined;
}

/** The mapping of these entries. Of a name that stands there twice, nothing is known. */
function withEntries(node: Mapping, entries: readonly Entry[]): Mapping {
  const written = node.entries.find(({ name }) => name === 'Fn::Transform');
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of entries) {
    if (name === undefined) continue;
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  const made = entries.map((entry) => {
    if (!written || !twice.has(entry.name ?? '')) return entry;
    return { ...entry, value: { ...node, tag: undefined, entries: [written], size: 1 } };
  });
  return { ...node, entries: made, size: sizeOfAll(made.map(({ value }) => value)) };
}

/** The template with the sections of files that are included at its top. */
function mergedSections(root: Mapping, files: readonly Mapping[]): Mapping {
  if (files.length === 0) return root;
  const sections = new Map<string | undefined, Entry>(root.entries.map((entry) => [entry.name, entry]));
  for (const entry of files.flatMap(({ entries }) => entries)) {
    const before = sections.get(entry.name);
    const isMerged = before?.value.kind === 'mapping' && entry.value.kind === 'mapping';
    const value = isMerged ? withEntries(before.value, [...before.value.entries, ...entry.value.entries]) : entry.value;
    sections.set(entry.name, before ? { ...before, value } : entry);
  }
  return withEntries(root, [...sections.values()]);
}

function found(
  workspace: Workspace,
  file: SourceFile,
  at: Node,
  said: Collector,
  included: Included,
  left: { files: number; nodes: number },
): Mapping | undefined {
  const node = childOf(childOf(at, 'Parameters'), 'Location');
  const location = node?.tag ? undefined : stringOf(node);
  const path = location === undefined ? undefined : localPath(file.path, location);
  const missing = (reason: string, subject = path ?? location ?? file.path) => {
    said.ledger.push({ about: 'file', subject, reason, count: 1, at: placeAt(file, at), incomplete: true });
    return undefined;
  };
  if (location === undefined) return missing('includes a file of which it is not known where it lies');
  if (path === undefined) return missing('is included, and lies outside of the scanned folder');
  if (path === file.path) return missing('includes itself');
  const read = included.get(path) ?? readDocuments(workspace, path);
  if (!read) return missing('is included, and is not there');
  const [root] = read.roots;
  included.set(path, read);
  if (root?.kind !== 'mapping') return missing('is included, and holds no names with values');
  left.files--;
  left.nodes -= root.size;
  if (left.files < 0 || left.nodes < 0) return missing('is not put in its place: the template includes too much');
  const placed = placedIn(read.file, root);
  return placed.kind === 'mapping' ? placed : undefined;
}

function sizeOfAll(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + sizeOf(node) + 1, 1);
}
