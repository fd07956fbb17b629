/** Every member of a family stands on its family's explicit list, and the list is sorted. */
import type { Breach } from './breach.ts';
import { families } from './floors.ts';
import { folderOf, type House, isTest } from './house.ts';
import type { Module } from './modules.ts';

/** Members that no list names, folders without a list, and lists out of order. */
export function listBreaches(house: House, modules: readonly Module[]): Breach[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const breaches: Breach[] = [];
  for (const [room, shape] of families) {
    const top = `src/${room}`;
    if (!house.paths.has(top)) continue;
    for (const folder of shape === 'folders' ? [top] : foldersBelow(house, top)) {
      const list = byPath.get(`${folder}/index.ts`);
      if (list === undefined) {
        breaches.push({ rule: 'list', file: folder, says: "a family's folder has no list: its `index.ts` is missing" });
        continue;
      }
      // The files of a folder with folders below are words that its members share, not members.
      const leaf = shape === 'files' && !foldersBelow(house, folder).some((one) => folderOf(one) === folder);
      const members = membersOf(house, folder, leaf);
      const named = list.imports.flatMap(({ target }) => (target !== undefined && members.has(target) ? [target] : []));
      for (const member of members) {
        if (!named.includes(member))
          breaches.push({ rule: 'list', file: member, says: `is not on the list \`${list.path}\`` });
      }
      const keys = named.map((path) => path.replace(/(\/index)?\.ts$/, ''));
      const late = keys.findIndex((key, i) => i > 0 && key < (keys[i - 1] ?? ''));
      if (late > 0)
        breaches.push({ rule: 'list-order', file: list.path, says: `\`${keys[late]}\` stands out of order` });
    }
  }
  return breaches;
}

function foldersBelow(house: House, top: string): string[] {
  const folders = new Set<string>([top]);
  for (const path of house.texts.keys()) {
    if (!path.startsWith(`${top}/`)) continue;
    for (let folder = folderOf(path); folder.length > top.length; folder = folderOf(folder)) folders.add(folder);
  }
  return [...folders].sort();
}

/** What the list of this folder must name: the index of each folder directly below, and, where files are members, each file. */
function membersOf(house: House, folder: string, withFiles: boolean): ReadonlySet<string> {
  const members = new Set<string>();
  for (const path of house.texts.keys()) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith('.ts') || isTest(path)) continue;
    const [first, ...rest] = path.slice(folder.length + 1).split('/');
    if (rest.length > 0) members.add(`${folder}/${first}/index.ts`);
    else if (withFiles && first !== 'index.ts') members.add(path);
  }
  return members;
}
