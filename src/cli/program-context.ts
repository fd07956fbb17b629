/** What the declaration of a command is given. */
import type { ExitCode } from './exit-codes.ts';
import type { Machine } from './machine.ts';

/** The machine, and how to set the exit code of the run. */
export interface Context {
  readonly machine: Machine;
  exit(code: ExitCode): void;
}
