/** The modules that the roots of a workspace call and that are not there. */
import type { Workspace } from '../source.ts';
import { evaluateRoot } from './evaluate-root.ts';
import { findRoots } from './find-roots.ts';
import type { MissingModule } from './modules/missing-module.ts';

/** Calls without their modules, of all roots or of those given. */
export function missingModules(workspace: Workspace, roots = findRoots(workspace)): readonly MissingModule[] {
  return roots.flatMap((root) => evaluateRoot(workspace, root).missing);
}
