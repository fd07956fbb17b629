/** The import rule: own room or a lower floor, siblings apart, a room from outside only through its index.ts. */
import type { Breach } from './breach.ts';
import { families, floorOf } from './floors.ts';
import { folderOf, isTest, roomOf } from './house.ts';
import type { Import, Module } from './modules.ts';

/** Every import that goes through a wall. */
export function wallBreaches(modules: readonly Module[]): Breach[] {
  const branches = new Set(modules.map(({ path }) => folderOf(folderOf(path))));
  return modules.flatMap((module) =>
    module.imports.flatMap((entry) => {
      const broken = breachOf(module, entry, branches);
      return broken === undefined ? [] : [{ file: module.path, rule: broken[0], says: broken[1] }];
    }),
  );
}

function breachOf(
  { path }: Module,
  { target, specifier }: Import,
  branches: ReadonlySet<string>,
): [rule: string, says: string] | undefined {
  if (target === undefined) return undefined;
  const from = roomOf(path);
  const to = roomOf(target);
  if (to === undefined) return outsideRooms(path, target, specifier);
  if (from === to) return insideRoom(to, path, target, branches);
  if (target !== `src/${to}/index.ts` && !isTest(target)) {
    // A tool or a test of the whole house is outside every room as well.
    return ['index-only', `imports \`${target}\`; from outside only \`src/${to}/index.ts\` is imported`];
  }
  if (from === undefined) return undefined;
  const fromFloor = floorOf.get(from);
  const toFloor = floorOf.get(to);
  if (fromFloor === undefined || toFloor === undefined) {
    return [
      'plan',
      `room \`${fromFloor === undefined ? from : to}\` stands on no floor of tools/architecture/floors.ts`,
    ];
  }
  if (toFloor < fromFloor) return undefined;
  const direction = toFloor === fromFloor ? 'sideways' : 'upward';
  return ['floor', `imports ${direction} from \`${to}\` into \`${from}\``];
}

/** From a room to a place that is no room: only a test may use a tool; nothing uses a file directly in src. */
function outsideRooms(path: string, target: string, specifier: string): [string, string] | undefined {
  if (!path.startsWith('src/')) return undefined;
  if (target === 'package.json') return undefined;
  // Tests may use the tools, and hold themselves against data anywhere in the house, such as a published schema.
  if (isTest(path) && (/^(tools|bench)\//.test(target) || target.endsWith('.json'))) return undefined;
  if (folderOf(path) === 'src' && isTest(path)) return undefined;
  return ['floor', `imports \`${specifier}\`, which stands in no room`];
}

function insideRoom(
  room: string,
  path: string,
  target: string,
  branches: ReadonlySet<string>,
): [string, string] | undefined {
  if (isTest(target)) return ['test-import', `imports the test \`${target}\``];
  if (target === `src/${room}/index.ts`) {
    return isTest(path) ? undefined : ['own-index', `imports its own room's \`${target}\``];
  }
  const shape = families.get(room);
  if (shape === undefined) return undefined;
  return shape === 'folders' ? betweenFolders(room, path, target) : betweenFiles(room, path, target, branches);
}

/** In a family of folders: a member imports itself and the files directly in the family's folder. */
function betweenFolders(room: string, path: string, target: string): [string, string] | undefined {
  const from = memberOf(room, path);
  const to = memberOf(room, target);
  if (to === undefined) return undefined;
  const index = `src/${room}/${to}/index.ts`;
  if (from === to) {
    return target === index && !isTest(path) ? ['own-index', `imports its own \`${target}\``] : undefined;
  }
  if (from !== undefined) return ['sibling', `imports its sibling \`${to}\``];
  return target === index || isTest(path) ? undefined : ['index-only', `imports \`${target}\` past \`${index}\``];
}

/**
 * In a family of files: a list imports what is directly below it. A folder with folders below is a branch (a provider); its own files are
 * no members but words that the members of that branch share, as the files at the family's top are for all.
 */
function betweenFiles(
  room: string,
  path: string,
  target: string,
  branches: ReadonlySet<string>,
): [string, string] | undefined {
  const top = `src/${room}`;
  if (folderOf(target) === top) return undefined;
  const branch = folderOf(target);
  const words = branches.has(branch) && !target.endsWith('/index.ts') && !path.endsWith('/index.ts');
  if (words && `${folderOf(path)}/`.startsWith(`${branch}/`)) return undefined;
  if (isTest(path) && (folderOf(path) === top || target === path.replace(/\.test\.ts$/, '.ts'))) return undefined;
  const below =
    folderOf(target) === folderOf(path) || target === `${folderOf(path)}/${target.split('/').at(-2)}/index.ts`;
  if (path.endsWith('/index.ts'))
    return below ? undefined : ['index-only', `lists \`${target}\`, which is not directly below it`];
  return ['sibling', `imports \`${target}\`; what two members need moves down a floor`];
}

function memberOf(room: string, path: string): string | undefined {
  const [first, ...rest] = path.slice(`src/${room}/`.length).split('/');
  return rest.length > 0 ? first : undefined;
}
