/** Where the modules are that templates use: fragments of the registry's modules in the workspace, and local files. */
import { childOf, parseJson, stringOf } from '../../../syntax/index.ts';
import { folderOf } from '../../document-file.ts';
import type { Workspace } from '../../source.ts';
import { localPath } from '../local-path.ts';

/** Paths of modules; `undefined` where the workspace has none. */
export interface ModuleFinder {
  /** The fragment of a registry module, by its type. */
  registered(type: string): string | undefined;
  /** The file that a template names, relative to its own folder. */
  local(template: string, source: string): string | undefined;
}

const fragment = /(?:^|\/)fragments\/[^/]+\.(?:json|ya?ml)$/i;

/**
 * A project of the CloudFormation command line says in `.rpdk-config` which module its one file under `fragments` is. Two projects of one
 * type leave open which of them the account has.
 * https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/modules-structure.html
 */
export function findModules(workspace: Workspace): ModuleFinder {
  const known = new Set(workspace.paths);
  let byType: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    registered(type) {
      byType ??= projectsOf(workspace);
      const [only, ...others] = byType.get(type) ?? [];
      return others.length === 0 ? only : undefined;
    },
    local(template, source) {
      // A package that the template names by an alias.
      const path = source.startsWith('$') ? undefined : localPath(template, source);
      return path !== undefined && known.has(path) ? path : undefined;
    },
  };
}

function projectsOf(workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of workspace.paths) {
    if (!fragment.test(path)) continue;
    const project = folderOf(folderOf(path));
    byFolder.set(project, [...(byFolder.get(project) ?? []), path]);
  }
  const byType = new Map<string, string[]>();
  for (const [project, [path, ...others]] of byFolder) {
    const config = workspace.file(project === '' ? '.rpdk-config' : `${project}/.rpdk-config`);
    const root = config && parseJson(config).root;
    const type = stringOf(childOf(root, 'typeName'));
    if (path === undefined || others.length > 0 || type === undefined || !type.endsWith('::MODULE')) continue;
    if (stringOf(childOf(root, 'artifact_type')) !== 'MODULE') continue;
    byType.set(type, [...(byType.get(type) ?? []), path]);
  }
  return byType;
}
