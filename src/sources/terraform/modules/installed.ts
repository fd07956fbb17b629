/** Modules that `terraform init` has fetched: `.terraform/modules/modules.json` of a root. */
import { childOf, stringOf } from '../../../syntax/index.ts';
import type { Workspace } from '../../source.ts';
import { joinPath } from './paths.ts';

/** Folders of fetched modules by key: the names of the calls from the root, joined by dots. */
export function installedModules(workspace: Workspace, root: string): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  const path = joinPath(root, '.terraform/modules/modules.json') ?? '';
  if (!workspace.filesIn(joinPath(root, '.terraform/modules') ?? '').includes(path)) return folders;
  const list = childOf(workspace.json(path)?.root, 'Modules');
  if (list?.kind !== 'sequence') return folders;
  for (const item of list.items) {
    const key = stringOf(childOf(item, 'Key'));
    const folder = stringOf(childOf(item, 'Dir'));
    const inside = folder === undefined ? undefined : joinPath(root, folder);
    if (key !== undefined && key !== '' && inside !== undefined) folders.set(key, inside);
  }
  return folders;
}
