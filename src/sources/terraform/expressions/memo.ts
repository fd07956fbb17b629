/** Values that are evaluated when somebody first asks for them, once, with cycles found and the stack kept shallow. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Val } from '../values/value.ts';
import { tooLarge } from '../values/weight.ts';
import type { Account, Demands } from './demands.ts';

/** What a row of memoised values is about. */
export interface Memoised {
  /** Takes what is said while one of them is evaluated. */
  accountOf(index: number): Account;
  /** The module calls that led to it, nearest first; none in the root. */
  readonly via: Origin | undefined;
  /** Whether it may not be there at all: how many there are is not known. */
  readonly isOpen: boolean;
  /** Evaluates one of them. */
  compute(index: number): Val;
  /** Its name for people and where it is written. */
  describe(index: number): { readonly name: string; readonly at: Range };
  /** How deep its expressions nest, which is what its evaluation costs on the stack. */
  cost(index: number): number;
}

const BUSY: unique symbol = Symbol('busy');

/** A row of values. */
export class Memo {
  readonly #run: Demands;
  readonly #of: Memoised;
  readonly #values: (Val | typeof BUSY | undefined)[] = [];

  constructor(run: Demands, of: Memoised) {
    this.#run = run;
    this.#of = of;
  }

  /** The value at `index`. */
  get(index: number): Val {
    const value = this.#values[index];
    if (value === BUSY) return this.#run.cycle(this, index);
    return value ?? this.#run.demand(this, index);
  }

  /** Whether the value is there. */
  has(index: number): boolean {
    const value = this.#values[index];
    return value !== undefined && value !== BUSY;
  }

  /** Evaluates the value; only `Run` calls this. */
  fill(index: number): Val {
    this.#values[index] = BUSY;
    let value: Val | undefined;
    try {
      value = this.#of.compute(index);
      if (tooLarge(value)) value = this.#run.oversized(this, index);
      return value;
    } finally {
      this.#values[index] = value;
    }
  }

  /** Settles a value that cannot be evaluated. */
  set(index: number, value: Val): void {
    this.#values[index] = value;
  }

  /** What stands at `index`. */
  describe(index: number): { readonly name: string; readonly at: Range } {
    return this.#of.describe(index);
  }

  /** See `Memoised.accountOf`. */
  accountOf(index: number): Account {
    return this.#of.accountOf(index);
  }

  /** See `Memoised.via`. */
  get via(): Origin | undefined {
    return this.#of.via;
  }

  /** See `Memoised.isOpen`. */
  get isOpen(): boolean {
    return this.#of.isOpen;
  }

  /** See `Memoised.cost`. */
  cost(index: number): number {
    return this.#of.cost(index);
  }
}
