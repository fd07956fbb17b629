/** Finds what a module cache holds for a source. */
import type { Workspace } from '../../source.ts';
import type { Engine } from './engine.ts';
import { cachedPackage, cachedVersions, moduleCacheFolder, parseSource } from './module-source.ts';
import { joinPath } from './paths.ts';
import { bestVersion } from './version-constraint.ts';

/** The registry that a source without a host means. */
export function registryOf(engine: Engine): string {
  return engine === 'opentofu' ? 'registry.opentofu.org' : 'registry.terraform.io';
}

/** The folder of the module in the workspace; `undefined` where the cache does not have it. */
export function cachedModule(
  workspace: Workspace,
  source: string,
  version: string | undefined,
  engine: Engine,
): string | undefined {
  const parsed = parseSource(source, registryOf(engine));
  const at = (path: string) => inside(`${moduleCacheFolder}/${path}`, parsed.folder);
  if (parsed.kind !== 'registry') {
    const found = cachedPackage(parsed);
    return found === undefined ? undefined : at(found);
  }
  const versions = cachedVersions(parsed);
  const folders = (workspace.entriesIn?.(`${moduleCacheFolder}/${versions}`) ?? []).flatMap(({ name, kind }) =>
    kind === 'folder' ? [name] : [],
  );
  const best = bestVersion(folders, version);
  return best === undefined ? undefined : at(`${versions}/${best}`);
}

/** The folder within a package; a way that leads out of it names nothing. */
function inside(top: string, folder: string): string | undefined {
  const path = joinPath(top, folder);
  return path === top || path?.startsWith(`${top}/`) ? path : undefined;
}
