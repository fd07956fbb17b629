/** What a memoised value asks of the run that it belongs to. */
import type { Origin } from '../../../graph/index.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { Val } from '../values/value.ts';

/** What was said and used while some values were evaluated: where they are kept for a later run, that holds there as well. */
export interface Account {
  /** Problems, each once, by place and words. */
  readonly diagnostics: Map<string, Diagnostic>;
  /** How many elements loops went through. */
  elements: number;
  /** A value needs itself: which value says so depends on who asked first. */
  isCyclic: boolean;
}

/** A row of memoised values, as the run sees it. */
export interface Row {
  /** Takes what is said while the value is evaluated. */
  accountOf(index: number): Account;
  /** The module calls that led to its values, nearest first. */
  readonly via: Origin | undefined;
  /** Whether what its values belong to may not be there at all. */
  readonly isOpen: boolean;
  has(index: number): boolean;
  fill(index: number): Val;
  set(index: number, value: Val): void;
  get(index: number): Val;
  describe(index: number): { readonly name: string; readonly at: Range };
  cost(index: number): number;
}

/** Evaluates what is asked for. */
export interface Demands {
  /** The value of a row that is not there yet. */
  demand(row: Row, index: number): Val;
  /** What stands for a value of a row that is too large to keep. */
  oversized(row: Row, index: number): Val;
  /** The value of a row that is being evaluated already. */
  cycle(row: Row, index: number): Val;
}
