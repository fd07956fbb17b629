/** Which manifests are deployed together. */
import { folderOf } from '../document-file.ts';
import type { Kustomization, Kustomizations } from './kustomizations.ts';
import type { ObjectDocument } from './recognise-object.ts';

/** A file and its objects. */
export interface ManifestFile {
  readonly path: string;
  readonly objects: readonly ObjectDocument[];
}

/** Where a file belongs. */
export interface Placement {
  /** The folder (or file) that the scope is named after; `.` is the root. */
  readonly scope: string;
  /** The kustomization that gives its objects their namespace, where there is one. */
  readonly namespaceFrom?: Kustomization;
}

const deployFolder =
  /^(?:k8s|kube|kubernetes|manifests?|deploy|deployments?|gitops|clusters?|[A-Za-z0-9_-]+-manifests)$/i;
/** Folders of one environment each: what lies in two of them is never deployed together. */
const environmentFolder =
  /^(?:prod|production|prd|live|stag(?:e|ing)|stg|pre-?prod|dev|develop|development|test|testing|qa|uat|sandbox|demo|canary|preview)$/i;
/** Kinds that several files of one application often repeat. */
const repeated = /^(?:Namespace|ServiceAccount|ConfigMap|Secret)$/;

/**
 * Places every file in the scope that it is deployed with, so that selectors match across the files of one application and copies of it
 * stay apart:
 * 1. A file that exactly one kustomization lists belongs to that kustomization's folder, and on upwards while exactly one other
 *    kustomization lists the folder. What several overlays build from is a scope of its own.
 * 2. Other files belong to the outermost folder around them that is named as one for manifests (`k8s`, `kubernetes`, `manifests`,
 *    `deploy`, `release-manifests` …), or in it to the folder of an environment (`production`, `staging` …), if no object is defined by
 *    two files below it. Where one is, each sub-folder is judged by itself.
 * 3. Where no folder has such a name, to their own folder.
 * 4. A file that defines an object which an earlier file of its folder defines (a release bundle beside its parts) is a scope of its own.
 */
export function placeFiles(
  files: readonly ManifestFile[],
  kustomizations: Kustomizations,
): ReadonlyMap<string, Placement> {
  const placed = new Map<string, Placement>();
  const byTop = new Map<string, ManifestFile[]>();
  for (const file of files) {
    const [lister, ...others] = kustomizations.listing(file.path);
    if (lister && others.length === 0) placed.set(file.path, climb(lister, kustomizations));
    else {
      const top = topOf(folderOf(file.path));
      const list = byTop.get(top);
      if (list) list.push(file);
      else byTop.set(top, [file]);
    }
  }
  for (const [top, below] of byTop) assign(top, below, placed);
  return placed;
}

function climb(from: Kustomization, kustomizations: Kustomizations): Placement {
  const seen = new Set<Kustomization>();
  let here = from;
  let namespaceFrom: Kustomization | undefined;
  while (!seen.has(here)) {
    seen.add(here);
    if (here.namespace) namespaceFrom = here;
    const [next, ...others] = kustomizations.listing(here.folder);
    if (!next || others.length > 0) break;
    here = next;
  }
  return { scope: here.folder || '.', ...(namespaceFrom && { namespaceFrom }) };
}

function topOf(folder: string): string {
  const segments = folder.split('/');
  const i = segments.findIndex((segment) => deployFolder.test(segment));
  if (i === -1) return folder;
  const environment = segments.findIndex((segment, at) => at > i && environmentFolder.test(segment));
  return segments.slice(0, Math.max(i, environment) + 1).join('/');
}

function assign(folder: string, files: readonly ManifestFile[], placed: Map<string, Placement>): void {
  if (!conflicts(files)) {
    for (const { path } of files) placed.set(path, { scope: folder || '.' });
    return;
  }
  const below = new Map<string, ManifestFile[]>();
  const taken = new Set<string>();
  for (const file of files) {
    const rest = folder === '' ? file.path : file.path.slice(folder.length + 1);
    const slash = rest.indexOf('/');
    if (slash === -1) {
      const identities = identitiesOf(file);
      const own = identities.some((identity) => taken.has(identity));
      if (!own) for (const identity of identities) taken.add(identity);
      placed.set(file.path, { scope: own ? file.path : folder || '.' });
      continue;
    }
    const child = folder === '' ? rest.slice(0, slash) : `${folder}/${rest.slice(0, slash)}`;
    const list = below.get(child);
    if (list) list.push(file);
    else below.set(child, [file]);
  }
  for (const [child, inside] of below) assign(child, inside, placed);
}

function conflicts(files: readonly ManifestFile[]): boolean {
  const taken = new Set<string>();
  for (const file of files) {
    const identities = identitiesOf(file);
    if (identities.some((identity) => taken.has(identity))) return true;
    for (const identity of identities) taken.add(identity);
  }
  return false;
}

function identitiesOf({ objects }: ManifestFile): readonly string[] {
  return objects.flatMap(({ key, kind, name, namespace }) =>
    repeated.test(kind) || name === undefined ? [] : `${key} ${namespace ?? ''} ${name}`,
  );
}
