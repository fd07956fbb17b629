/** What the roots of a workspace take values for: the variables that they declare. */
import type { Takes, Workspace } from '../source.ts';
import { moduleAt } from './modules/library.ts';

/** The variables of each root, by its folder. */
export function takesOf(workspace: Workspace, roots: readonly string[]): Takes {
  return new Map(
    roots.map((root) => [root, new Set(moduleAt(workspace, root, 'opentofu')?.names.variables.keys() ?? [])]),
  );
}
