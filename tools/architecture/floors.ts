/** The plan of the house as data: which room stands on which floor, which rooms are pure, which are families. */

/** From the ground upward. A file imports from its own room or from a lower floor, never sideways and never upward. */
const floors: readonly (readonly string[])[] = [
  ['text', 'host'],
  ['syntax', 'graph', 'catalogs'],
  ['schema', 'findings'],
  ['sources', 'linker', 'analyses', 'checks', 'detections', 'store'],
  ['compliance'],
  ['engine', 'reports'],
  ['cli', 'server', 'admission'],
];

/** The rooms that may touch the machine: disk, network, environment, clock, chance. All others are pure. */
export const impureRooms: ReadonlySet<string> = new Set(['host', 'store', 'engine', 'cli', 'server', 'admission']);

/**
 * Families: rooms of many members of one shape, which never see each other and stand on an explicit list.
 * `folders`: each direct folder is a member. `files`: each file at any depth is a member, each folder has its own list.
 */
export const families: ReadonlyMap<string, 'folders' | 'files'> = new Map([
  ['sources', 'folders'],
  ['analyses', 'folders'],
  ['checks', 'files'],
  ['detections', 'folders'],
  ['reports', 'folders'],
]);

/** Node's own modules that are pure enough for every room: they compute, and touch nothing. */
export const pureModules: ReadonlySet<string> = new Set([
  'node:buffer',
  'node:crypto',
  'node:path/posix',
  'node:string_decoder',
  'node:url',
  'node:util',
  'node:zlib',
]);

/** Names that say nothing about what a file holds. */
export const emptyNames: ReadonlySet<string> = new Set([
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'base',
  'misc',
  'manager',
  'types',
  'shared',
]);

/** No file is longer than this. */
export const longestFile = 400;

/** The median file of the product is shorter than this. */
export const medianFile = 80;

/** The floor of each room, counted from the ground. */
export const floorOf: ReadonlyMap<string, number> = new Map(
  floors.flatMap((rooms, floor) => rooms.map((room): [string, number] => [room, floor])),
);
