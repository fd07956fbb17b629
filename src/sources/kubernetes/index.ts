/** Kubernetes manifests, in YAML and JSON. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import type { Diagnostic, SourceFile } from '../../text/index.ts';
import { readDocuments } from '../document-file.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import { chartsIn } from './charts.ts';
import { kustomizationsIn } from './kustomizations.ts';
import { mayHaveOpenImages, objectNode } from './object-node.ts';
import { mayHoldObjects, objectsIn } from './recognise-object.ts';
import { type ManifestFile, placeFiles } from './scopes.ts';

/**
 * Reads every manifest of the workspace. Keys are `kubernetes:SCOPE#namespace/Kind/name`, without the namespace for kinds that have
 * none; an object without a namespace is taken to lie in `default` by its address alone. See `placeFiles` for what a scope is.
 */
export const kubernetes: Source = {
  name: 'kubernetes',
  read(workspace: Workspace): Reading {
    const comments: Comment[] = [];
    const diagnostics: Diagnostic[] = [];
    const ledger: LedgerEntry[] = [];
    const files: (ManifestFile & { readonly file: SourceFile })[] = [];
    const broken: string[] = [];
    const kustomizations = kustomizationsIn(workspace);
    const charts = chartsIn(workspace);
    for (const path of workspace.paths) {
      if (!/\.(?:ya?ml|json)$/i.test(path)) continue;
      const file = workspace.file(path);
      if (!file || !mayHoldObjects(file.text) || charts.claims(path, file.text) || kustomizations.isPart(path))
        continue;
      const read = readDocuments(workspace, path);
      if (!read) continue;
      const objects = read.roots.flatMap((root) => objectsIn(root));
      const unreadable = read.isTemplate || read.diagnostics.some(({ severity }) => severity === 'error');
      if (objects.length === 0 && !(unreadable && wasMeantAsManifest(file.text))) continue;
      for (const one of read.comments) comments.push(one);
      for (const one of read.diagnostics) diagnostics.push(one);
      if (objects.length > 0) files.push({ path, file, objects });
      else broken.push(path);
      if (read.isTemplate) {
        ledger.push({
          about: 'file',
          subject: path,
          reason: 'a template that must be rendered first',
          count: 1,
          incomplete: true,
        });
      }
    }
    const placed = placeFiles(files, kustomizations);
    const resources = new Map<string, GraphNode>();
    const counts = new Map<string, number>();
    for (const { path, file, objects } of files) {
      const openImages = mayHaveOpenImages(file.text);
      for (const object of objects) {
        const node = objectNode(object, file, placed.get(path) ?? { scope: path }, openImages);
        const unique = withFreeKey(node, resources, counts, diagnostics);
        resources.set(unique.key, unique);
      }
    }
    return {
      files: [...files.map(({ path }) => path), ...broken],
      resources: [...resources.values()],
      comments,
      diagnostics,
      ledger: [...ledger, ...charts.ledger(), ...kustomizations.ledger],
    };
  },
};

function wasMeantAsManifest(text: string): boolean {
  return /(?:^|[{,])[ \t]*["']?apiVersion["']?\s*:/m.test(text) && /(?:^|[{,])[ \t]*["']?kind["']?\s*:/m.test(text);
}

/** The node, under a key with a number where its key is taken. */
function withFreeKey(
  node: GraphNode,
  taken: ReadonlyMap<string, GraphNode>,
  counts: Map<string, number>,
  diagnostics: Diagnostic[],
): GraphNode {
  const earlier = taken.get(node.key);
  if (!earlier) return node;
  const i = (counts.get(node.key) ?? 1) + 1;
  counts.set(node.key, i);
  if (node.at) {
    diagnostics.push({
      code: 'kubernetes-defined-twice',
      severity: 'note',
      message: `\`${node.address}\` is defined twice; both are read`,
      at: node.at,
      ...(earlier.at && { related: [{ at: earlier.at, message: 'first here' }] }),
    });
  }
  return { ...node, key: `${node.key}~${i}` };
}
