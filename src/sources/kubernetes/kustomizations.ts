/** What kustomizations say about the files around them. Their transformations are not applied, but for the namespace. */
import * as posix from 'node:path/posix';
import type { LedgerEntry } from '../../findings/index.ts';
import { childOf, type Mapping, type Node, type Scalar } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { folderOf } from '../document-file.ts';
import type { Workspace } from '../source.ts';

/** One `kustomization.yaml`. */
export interface Kustomization {
  readonly folder: string;
  readonly file: SourceFile;
  /** Files and folders that it builds from, as paths of the workspace. */
  readonly resources: readonly string[];
  readonly namespace?: Scalar;
}

/** All kustomizations of the workspace. */
export interface Kustomizations {
  /** Those that list a file or folder among their resources. */
  listing(path: string): readonly Kustomization[];
  /** Whether a file is a kustomization, or a patch or setting of one, and so no manifest. */
  isPart(path: string): boolean;
  readonly ledger: readonly LedgerEntry[];
}

const fileName = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
const changes = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'components',
  'replacements',
  'vars',
  'images',
  'replicas',
  'namePrefix',
];
const generators = [
  'nameSuffix',
  'configMapGenerator',
  'secretGenerator',
  'generators',
  'transformers',
  'helmCharts',
  'helmChartInflationGenerator',
];
const parts = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'replacements',
  'transformers',
  'generators',
  'configurations',
  'validators',
];

/** Reads the kustomizations. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export function kustomizationsIn(workspace: Workspace): Kustomizations {
  const byResource = new Map<string, Kustomization[]>();
  const partFiles = new Set<string>();
  const ledger: LedgerEntry[] = [];
  for (const path of workspace.paths) {
    if (!fileName.test(path)) continue;
    partFiles.add(path);
    const file = workspace.file(path);
    const root = workspace.yaml(path)?.documents[0]?.root;
    if (!file || root?.kind !== 'mapping') continue;
    const folder = folderOf(path);
    const at = (entry: string) => posix.normalize(posix.join(folder, entry)).replace(/\/$/, '').replace(/^\.$/, '');
    const resources = ['resources', 'bases', 'components'].flatMap((name) => textsIn(childOf(root, name)).map(at));
    const namespace = childOf(root, 'namespace');
    const kustomization: Kustomization = {
      folder,
      file,
      resources,
      ...(namespace?.kind === 'scalar' && { namespace }),
    };
    for (const resource of new Set(resources)) {
      const list = byResource.get(resource);
      if (list) list.push(kustomization);
      else byResource.set(resource, [kustomization]);
    }
    for (const name of parts) for (const part of pathsIn(childOf(root, name))) partFiles.add(at(part));
    const entry = unapplied(path, root);
    if (entry) ledger.push(entry);
  }
  return {
    listing: (path) => byResource.get(path) ?? [],
    isPart: (path) => partFiles.has(path) || fileName.test(path),
    ledger,
  };
}

function unapplied(path: string, root: Mapping): LedgerEntry | undefined {
  const used = [...changes, ...generators].filter((name) => childOf(root, name) !== undefined);
  if (used.length === 0) return undefined;
  const reason = `the kustomization is not built: ${used.map((name) => `\`${name}\``).join(', ')} not applied`;
  return { about: 'module', subject: path, reason, count: 1, incomplete: true };
}

function textsIn(node: Node | undefined): readonly string[] {
  if (node?.kind !== 'sequence') return [];
  return node.items.flatMap((item) => (item.kind === 'scalar' && !item.text.includes('\n') ? item.text : []));
}

/** Paths in a list of texts, or of records with a `path`. */
function pathsIn(node: Node | undefined): readonly string[] {
  if (node?.kind !== 'sequence') return [];
  const paths = node.items.map((item) => (item.kind === 'scalar' ? item : childOf(item, 'path')));
  return paths.flatMap((item) => (item?.kind === 'scalar' && !item.text.includes('\n') ? item.text : []));
}
