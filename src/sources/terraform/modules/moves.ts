/** What instances were called before: `moved` blocks, applied backwards. */
import type { MoveDefinition } from './definition.ts';
import type { ModuleInstance } from './module-instance.ts';
import type { AddressStep } from './written-address.ts';

/** How many names one instance may have had. */
const MAX_NAMES = 50;

interface Move {
  readonly from: readonly AddressStep[];
  readonly to: readonly AddressStep[];
}

/** The moves of all modules of a root, by the names that they lead to. */
export class Moves {
  readonly #byTarget = new Map<string, Move[]>();

  /** Takes the moves of an instance of a module; they are seen from it. */
  add(module: ModuleInstance): void {
    const prefix = stepsOf(module.birth.address);
    for (const { from, to } of module.definition.moves) this.#add(prefix, from.steps, to.steps);
  }

  #add(prefix: readonly AddressStep[], from: MoveDefinition['from']['steps'], to: MoveDefinition['to']['steps']): void {
    const move = { from: [...prefix, ...from], to: [...prefix, ...to] };
    const key = namesOf(move.to);
    const known = this.#byTarget.get(key);
    if (known) known.push(move);
    else this.#byTarget.set(key, [move]);
  }

  /** The addresses that an instance had before, the last one first. */
  formerly(address: string): readonly string[] {
    if (this.#byTarget.size === 0) return [];
    const found = new Set<string>([address]);
    const open = [stepsOf(address)];
    for (let steps = open.pop(); steps && found.size <= MAX_NAMES; steps = open.pop()) {
      for (let length = 1; length <= steps.length; length++) {
        for (const move of this.#byTarget.get(namesOf(steps.slice(0, length))) ?? []) {
          const before = undone(move, steps, length);
          const text = before && textOf(before);
          if (!before || text === undefined || found.has(text)) continue;
          found.add(text);
          open.push(before);
        }
      }
    }
    found.delete(address);
    return [...found];
  }
}

/** The address before a move that leads to its first steps; `undefined` where it names other instances. */
function undone({ from, to }: Move, steps: readonly AddressStep[], length: number): readonly AddressStep[] | undefined {
  let isWhole = true;
  for (const [i, { index }] of to.entries()) {
    const own = steps[i]?.index ?? '';
    if (index === own) continue;
    // Only at its end may a move leave the index open: it then moves all instances.
    if (index !== '' || i < to.length - 1) return undefined;
    isWhole = false;
  }
  const last = from.at(-1);
  const open = steps[length - 1]?.index ?? '';
  const moved = !isWhole && last?.index === '' ? [...from.slice(0, -1), { name: last.name, index: open }] : from;
  return isWhole || last?.index === '' ? [...moved, ...steps.slice(length)] : undefined;
}

function namesOf(steps: readonly AddressStep[]): string {
  return steps.map(({ name }) => name).join('.');
}

function textOf(steps: readonly AddressStep[]): string {
  return steps.map(({ name, index }) => name + index).join('.');
}

/** The steps of an address as instances have it. */
function stepsOf(address: string): readonly AddressStep[] {
  const pattern = /(?:(?:data|ephemeral|action)\.)?[^.[\]]+\.[^.[\]]+|\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g;
  const steps: AddressStep[] = [];
  for (const [token] of address.matchAll(pattern)) {
    const last = steps.at(-1);
    if (!token.startsWith('[')) steps.push({ name: token, index: '' });
    else if (last) steps[steps.length - 1] = { name: last.name, index: token };
  }
  return steps;
}
