/** What was read of a workspace, so that it can be told whether it would be read in the same way again. */
import type { Workspace } from '../source.ts';
import { sameAnswer, type States } from './remote-states/states.ts';

/** A workspace that remembers what it was asked. */
export interface Observed {
  readonly workspace: Workspace;
  readonly states: States | undefined;
  /**
   * Whether another workspace, and the states of other roots in it, give every answer that these gave. They are asked in the same order, and
   * no further than the first that differs.
   */
  holdsIn(other: Workspace, states: States | undefined): boolean;
}

/** Watches a workspace. Two answers are the same if they name the same files, and for texts and other roots if they are the same object. */
export function observed(workspace: Workspace, states?: States): Observed {
  const asked = new Map<string, (other: Workspace, others: States | undefined) => boolean>();
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
    states: states && {
      used: states.used,
      of(request) {
        const found = states.of(request);
        const { backend, settings, workspace: named } = request;
        const key = JSON.stringify([backend, [...settings].sort(([a], [b]) => (a < b ? -1 : 1)), named]);
        asked.set(`state ${key}`, (_, others) => sameAnswer(others?.of(request), found));
        return found;
      },
    },
    holdsIn(other, others) {
      for (const same of asked.values()) if (!same(other, others)) return false;
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
