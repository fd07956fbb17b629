/** Which engine a root is for: Terraform, or OpenTofu, which reads further files. See docs/decisions/0015. */
import type { Workspace } from '../../source.ts';
import { joinPath } from './paths.ts';

/** The two engines. */
export type Engine = 'terraform' | 'opentofu';

/** Whether only OpenTofu reads a file of that path. */
export function isTofuFile(path: string): boolean {
  return /\.tofu(?:\.json)?$/.test(path);
}

/** OpenTofu where one of its `folders` has files for it alone, or where a lock file names OpenTofu's registry. */
export function engineOf(workspace: Workspace, root: string, folders: ReadonlySet<string>): Engine {
  for (const folder of folders) if (workspace.filesIn(folder).some(isTofuFile)) return 'opentofu';
  const path = joinPath(root, '.terraform.lock.hcl') ?? '';
  const lock = workspace.filesIn(root).includes(path) ? workspace.file(path) : undefined;
  return lock?.text.includes('"registry.opentofu.org/') ? 'opentofu' : 'terraform';
}
