/** Finds the root that a plan or a state was made of. */
import type { Workspace } from '../../source.ts';
import type { ModuleDefinition } from '../modules/definition.ts';
import { moduleAt } from '../modules/library.ts';
import { folderOf } from '../modules/paths.ts';
import type { PlanFile } from './plan-file.ts';
import { moduleSteps } from './reference-steps.ts';

/** Beside its root a plan must share half of its blocks with it, elsewhere nearly all. */
const nearShare = 0.5;
const farShare = 0.9;
/** A state elsewhere with fewer blocks may be anybody's. */
const fewest = 3;

/**
 * The folder among `folders` whose blocks are those of the plan: the one that shares most, of equal ones the nearest. Where two
 * elsewhere are equally alike it is none of them.
 */
export function rootOf(workspace: Workspace, plan: PlanFile, folders: readonly string[]): string | undefined {
  const from = folderOf(plan.file.path);
  const told = blocksOf(plan);
  let best: { readonly folder: string; readonly share: number; readonly way: number } | undefined;
  let isTied = false;
  for (const folder of folders) {
    const definition = moduleAt(workspace, folder, 'opentofu');
    if (!definition) continue;
    const near = folder === from || isWithin(from, folder);
    const share = shareOf(told, namesOf(definition), plan.configuration !== undefined);
    if (share < (near ? nearShare : farShare) || (!near && !plan.configuration && told.size < fewest)) continue;
    const way = distance(from, folder);
    if (best && best.share === share && best.way === way) isTied = true;
    if (best && (share < best.share || (share === best.share && way >= best.way))) continue;
    isTied = false;
    best = { folder, share, way };
  }
  return isTied ? undefined : best?.folder;
}

/** Blocks and calls of the root as the plan tells them: from its configuration, else from what is there. */
function blocksOf({ configuration, objects }: PlanFile): ReadonlySet<string> {
  if (configuration) {
    return new Set([
      ...configuration.blocks.keys(),
      ...[...configuration.calls.keys()].map((name) => `module.${name}`),
    ]);
  }
  const names = objects.map(({ module, block }) => {
    const [first] = moduleSteps(module);
    return first ? `module.${first.call}` : block;
  });
  return new Set(names);
}

function namesOf({ resources, calls }: ModuleDefinition): ReadonlySet<string> {
  return new Set([...resources.map(({ address }) => address), ...calls.map(({ name }) => `module.${name}`)]);
}

/** How much the two have in common; blocks without instances are in no state, so that only its own count. */
function shareOf(told: ReadonlySet<string>, written: ReadonlySet<string>, isWhole: boolean): number {
  const common = [...told].filter((name) => written.has(name)).length;
  if (common === 0) return 0;
  return common / (isWhole ? new Set([...told, ...written]).size : told.size);
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function distance(from: string, to: string): number {
  const a = from === '' ? [] : from.split('/');
  const b = to === '' ? [] : to.split('/');
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return a.length + b.length - 2 * shared;
}
