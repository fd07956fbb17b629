/** Which files of a folder belong to its module, in the order in which Terraform reads them. */
import { type Engine, isTofuFile } from './engine.ts';
import { nameOf } from './paths.ts';

/** Files of a module: the primary ones, and those that override. */
export interface ModuleFiles {
  readonly primary: readonly string[];
  readonly overrides: readonly string[];
}

const extension = /\.(?:tf|tofu)(?:\.json)?$/;

/** Whether the file belongs to a module. */
export function isModuleFile(path: string): boolean {
  const name = nameOf(path);
  return extension.test(name) && !name.startsWith('.') && !name.endsWith('~');
}

/** Sorts the files of one folder. OpenTofu alone reads `.tofu` files, each in the place of the `.tf` file of the same name. */
export function moduleFiles(paths: readonly string[], engine: Engine): ModuleFiles {
  const found = paths.filter((path) => isModuleFile(path) && (engine === 'opentofu' || !isTofuFile(path))).sort();
  const all = new Set(found);
  const primary: string[] = [];
  const overrides: string[] = [];
  for (const path of found) {
    if (/\.tf(?:\.json)?$/.test(path) && all.has(path.replace(/\.tf(\.json)?$/, '.tofu$1'))) continue;
    const stem = nameOf(path).replace(extension, '');
    (stem === 'override' || stem.endsWith('_override') ? overrides : primary).push(path);
  }
  return { primary, overrides };
}
