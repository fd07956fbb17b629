/** What a shell script runs, as far as its words tell: POSIX shell command language, never evaluated. */
import type { Span } from '../document.ts';

/** A word. */
export interface ShellWord extends Span {
  /** As written. */
  readonly raw: string;
  /** Quotes and escapes removed; expansions (`$x`, `$(…)`, backquotes) stand as they are written. */
  readonly text: string;
  /** Does the word mean exactly `text`: no expansion, no pattern outside quotes? */
  readonly isLiteral: boolean;
}

/** `> file`, `2>&1`, `<< EOF`. */
export interface ShellRedirection extends Span {
  /** With the descriptor before it: `2>`. */
  readonly operator: string;
  readonly target: ShellWord | undefined;
}

/** What stands before a simple command and joins it to the one before; `first` for the first of a script. */
export type ShellJoint = 'first' | '&&' | '||' | ';' | '|' | '|&' | '&' | 'newline';

/** A simple command. Reserved words before it (`then`, `do`, `!`) are left out. */
export interface ShellCommand extends Span {
  readonly joint: ShellJoint;
  /** How many subshells and brace groups it lies in. */
  readonly depth: number;
  /** `NAME=value` before the command's name. */
  readonly assignments: readonly ShellWord[];
  /** The command's name and its arguments. */
  readonly words: readonly ShellWord[];
  readonly redirections: readonly ShellRedirection[];
}

/** A script as its simple commands in order, compound commands flattened. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  /** A quote or substitution was not closed: the last word takes the rest. */
  readonly isUnclosed: boolean;
}
