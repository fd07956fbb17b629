/** The files that functions of a root may read: those of the scanned folder, by paths as Terraform sees them from the root. */
import type { Workspace } from '../../source.ts';
import type { FileAccess } from '../expressions/frame.ts';
import { joinPath } from './paths.ts';

/** Access to the workspace's files. */
export function filesOf(workspace: Workspace, root: string): FileAccess {
  return {
    read(path) {
      const inside = joinPath(root, path);
      if (inside === undefined) return 'outside';
      return workspace.file(inside) ?? 'missing';
    },
    list(folder) {
      const inside = joinPath(root, folder);
      if (inside === undefined) return 'outside';
      const prefix = inside === '' ? '' : `${inside}/`;
      return workspace.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    },
  };
}
