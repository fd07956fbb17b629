/** Evaluates the roots of a workspace when somebody asks for one of them: the run itself, or a root that reads the state of another. */
import type { Workspace } from '../../source.ts';
import type { Evaluation } from '../evaluation.ts';
import { budgetOf } from '../modules/budget.ts';
import { type Backend, backendsOf } from './backend.ts';
import { statesOf } from './find-state.ts';
import { stateInWords } from './state-identity.ts';
import type { StateAnswer, States, StateRequest } from './states.ts';

/** A root in one of its environments, or as a plan has it. */
export interface RootEntry {
  readonly root: string;
  /** The name of the environment; `undefined` for the only one. */
  readonly environment: string | undefined;
  /** The value of `terraform.workspace`. */
  readonly workspace: string;
  evaluate(states: States): Evaluation;
}

/** All roots of a workspace. */
interface Entered {
  readonly workspace: Workspace;
  readonly entries: readonly RootEntry[];
}

/** As many roots read each other's states in a row, so that the stack holds. */
const deepest = 60;

/** See the file's first line. */
export class EvaluatedStates {
  readonly #all: () => Entered & { readonly backends: ReadonlyMap<string, readonly Backend[]> };
  readonly #evaluations = new Map<RootEntry, Evaluation>();
  /** Who asked whom. */
  readonly #asked = new Map<RootEntry, Set<RootEntry>>();
  readonly #open: RootEntry[] = [];

  /** `all` is asked once somebody asks for a state. */
  constructor(all: () => Entered) {
    const read = () => {
      const { workspace, entries } = all();
      const roots = new Set(entries.map(({ root }) => root));
      return { workspace, entries, backends: new Map([...roots].map((root) => [root, backendsOf(workspace, root)])) };
    };
    let found: ReturnType<typeof read> | undefined;
    this.#all = () => (found ??= read());
  }

  /** What a root comes to, evaluated once. */
  evaluationOf(entry: RootEntry): Evaluation {
    let evaluation = this.#evaluations.get(entry);
    if (evaluation) return evaluation;
    this.#open.push(entry);
    try {
      evaluation = entry.evaluate(this.seenFrom(entry));
    } finally {
      this.#open.pop();
    }
    this.#evaluations.set(entry, evaluation);
    return evaluation;
  }

  /** The states as a root sees them. */
  seenFrom(asking: RootEntry): States {
    const used = { instances: 0, elements: 0 };
    return { used, of: (request) => this.#answer(asking, request, used) };
  }

  #answer(asking: RootEntry, request: StateRequest, used: { instances: number; elements: number }): StateAnswer {
    const state = stateInWords(request.backend, request.settings);
    const found = statesOf(this.#all().backends, request, asking.root);
    const roots = [...new Set(found.map(({ root }) => root))];
    const [root] = roots;
    if (root === undefined) return { says: `needs the state of another root, not in this workspace: ${state}` };
    if (roots.length > 1) return { says: `the state ${state} may be that of ${named(roots)}` };
    const workspaces = new Set(found.map(({ workspace }) => workspace));
    const [workspace] = workspaces.size === 1 ? workspaces : [];
    const [file, another] = found.map((one) => one.file);
    const entry = this.#entryOf(root, workspace, another === undefined ? file : undefined, asking);
    if ('says' in entry) return entry;
    return this.#answerOf(asking, entry, used);
  }

  #answerOf(asking: RootEntry, entry: RootEntry, used: { instances: number; elements: number }): StateAnswer {
    if (entry === asking) return { says: `the state of this root itself, which the last apply wrote` };
    const asked = this.#asked.get(asking);
    if (asked) asked.add(entry);
    else this.#asked.set(asking, new Set([entry]));
    if (!this.#open.includes(entry) && !this.#evaluations.has(entry)) {
      if (this.#open.length >= deepest) return { says: `more than ${deepest} roots read each other's states in a row` };
      const budget = budgetOf(this.#all().workspace);
      const { instances, elements } = budget;
      this.evaluationOf(entry);
      used.instances += instances - budget.instances;
      used.elements += elements - budget.elements;
    }
    const back = this.#way(entry, asking);
    if (back) return { says: `a circle of states: ${[asking, ...back].map(nameOf).join(' reads ')}` };
    const evaluation = this.#evaluations.get(entry);
    return evaluation ? { evaluation } : { says: `the state of ${nameOf(entry)} is being evaluated` };
  }

  /** The shortest way from one root to another over what was asked; `undefined` if there is none. */
  #way(from: RootEntry, to: RootEntry): readonly RootEntry[] | undefined {
    const before = new Map<RootEntry, RootEntry | undefined>([[from, undefined]]);
    for (const here of before.keys()) {
      if (here === to) {
        const way: RootEntry[] = [];
        for (let step: RootEntry | undefined = to; step; step = before.get(step)) way.unshift(step);
        return way;
      }
      for (const next of this.#asked.get(here) ?? []) if (!before.has(next)) before.set(next, here);
    }
    return undefined;
  }

  /** The environment of the root that is meant: the workspace that is asked for, else the one of the same name, else the only one. */
  #entryOf(
    root: string,
    workspace: string | undefined,
    file: string | undefined,
    { environment }: RootEntry,
  ): RootEntry | { readonly says: string } {
    const all = this.#all().entries.filter((entry) => entry.root === root);
    const [only, another] = all;
    if (workspace !== undefined && workspace !== 'default') {
      const own =
        all.find((entry) => entry.workspace === workspace) ?? all.find((entry) => entry.environment === workspace);
      return own ?? { says: `needs the workspace \`${workspace}\` of the root \`${root || '.'}\`` };
    }
    if (only && !another) return only;
    const words = new Set(file?.split(/[./_-]/));
    const hinted = all.filter((entry) => entry.environment !== undefined && words.has(entry.environment));
    const chosen =
      (hinted.length === 1 ? hinted[0] : undefined) ??
      all.find((entry) => entry.environment !== undefined && entry.environment === environment) ??
      all.find((entry) => entry.environment === undefined);
    if (chosen) return chosen;
    const names = all.map((entry) => `\`${entry.environment}\``).join(', ');
    return { says: `the root \`${root || '.'}\` has several environments, and none is meant for certain: ${names}` };
  }
}

function named(roots: readonly string[]): string {
  return roots.map((root) => `\`${root || '.'}\``).join(' or ');
}

function nameOf({ root, environment }: RootEntry): string {
  return `\`${root || '.'}\`${environment === undefined ? '' : ` in ${environment}`}`;
}
