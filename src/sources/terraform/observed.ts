/** What was read of a workspace, so that it can be told whether it would be read in the same way again. */
import type { Workspace } from '../source.ts';

/** A workspace that remembers what it was asked. */
export interface Observed {
  readonly workspace: Workspace;
  /** Whether another workspace gives every answer that this one gave. It is asked in the same order, and no further than the first that differs. */
  holdsIn(other: Workspace): boolean;
}

/** Watches a workspace. Two answers are the same if they name the same files, and for texts if they are the same object. */
export function observed(workspace: Workspace): Observed {
  const asked = new Map<string, (other: Workspace) => boolean>();
  const { entriesIn } = workspace;
  const file = (path: string) => {
    const found = workspace.file(path);
    asked.set(`file ${path}`, (other) => other.file(path) === found);
    return found;
  };
  const watching: Workspace = {
    get paths() {
      const { paths } = workspace;
      asked.set('paths', (other) => alike(other.paths, paths));
      return paths;
    },
    filesIn(folder) {
      const found = workspace.filesIn(folder);
      asked.set(`files ${folder}`, (other) => alike(other.filesIn(folder), found));
      return found;
    },
    ...(entriesIn && {
      entriesIn(folder: string) {
        const found = entriesIn.call(workspace, folder);
        const listed = namesOf(found);
        asked.set(`entries ${folder}`, (other) => alike(namesOf(other.entriesIn?.(folder)), listed));
        return found;
      },
    }),
    file,
    yaml: (path) => file(path) && workspace.yaml(path),
    json: (path) => file(path) && workspace.json(path),
  };
  return {
    workspace: watching,
    holdsIn(other) {
      for (const same of asked.values()) if (!same(other)) return false;
      return true;
    },
  };
}

function alike(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a?.length === b?.length && a !== undefined && a.every((one, i) => one === b?.[i]));
}

function namesOf(entries: ReturnType<NonNullable<Workspace['entriesIn']>>): readonly string[] | undefined {
  return entries?.map(({ kind, name }) => `${kind} ${name}`);
}
