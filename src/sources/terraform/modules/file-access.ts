/** The files that functions of a root may read: those of the scanned folder, by paths as Terraform sees them from the root. */
import type { Workspace } from '../../source.ts';
import type { FileAccess } from '../expressions/frame.ts';
import { folderOf, joinPath, nameOf } from './paths.ts';

/** More folders than this are not walked for one call. */
const MAX_FOLDERS = 5000;

/** Access to the workspace's files, also to those that discovery skipped, for Terraform would see them. */
export function filesOf(workspace: Workspace, root: string): FileAccess {
  return {
    read(path) {
      const inside = joinPath(root, path);
      if (inside === undefined) return 'outside';
      return workspace.file(inside) ?? 'missing';
    },
    exists(path) {
      const inside = joinPath(root, path);
      if (inside === undefined) return 'outside';
      if (!workspace.entriesIn) return workspace.file(inside) !== undefined;
      const entries = workspace.entriesIn(folderOf(inside));
      if (!entries) return 'unsure';
      const entry = entries.find(({ name }) => name === nameOf(inside));
      if (entry?.kind === 'file') return true;
      // A folder is an error in Terraform; what a link leads to, or lies behind one, is not told.
      if (entry) return 'unsure';
      return entries.length === 0 && behindLink(workspace, inside) ? 'unsure' : false;
    },
    list(folder, levels) {
      const inside = joinPath(root, folder);
      if (inside === undefined) return 'outside';
      return workspace.entriesIn ? walked(workspace, inside, levels) : kept(workspace, inside);
    },
  };
}

/** Whether one of the folders above a path is a link. */
function behindLink(workspace: Workspace, path: string): boolean {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const entry = workspace.entriesIn?.(folderOf(folder))?.find(({ name }) => name === nameOf(folder));
    if (entry) return entry.kind !== 'folder';
  }
  return false;
}

function kept(workspace: Workspace, folder: string): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return workspace.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

function walked(workspace: Workspace, from: string, levels: number): readonly string[] | 'unsure' {
  const found: string[] = [];
  const open = [{ folder: from, below: '', level: 0 }];
  let folders = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = workspace.entriesIn?.(next.folder);
    if (!entries || ++folders > MAX_FOLDERS) return 'unsure';
    for (const { name, kind } of entries) {
      const below = next.below === '' ? name : `${next.below}/${name}`;
      if (kind === 'file') found.push(below);
      else if (kind === 'link') return 'unsure';
      else if (kind === 'folder' && next.level < levels) {
        open.push({ folder: next.folder === '' ? name : `${next.folder}/${name}`, below, level: next.level + 1 });
      }
    }
  }
  if (found.length === 0 && behindLink(workspace, `${from}/x`)) return 'unsure';
  return found.sort();
}
