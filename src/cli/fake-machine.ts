/** A machine for tests: it keeps what is written, and its clock stands still. */
import type { Machine } from './machine.ts';

/** The machine, and what was written to its two streams so far. */
export interface FakeMachine extends Machine {
  readonly written: { out: string; err: string };
}

/** A machine in the folder `cwd` without a screen, unless `more` says so. */
export function fakeMachine(cwd: string, more: Partial<Machine> = {}): FakeMachine {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal: false,
    columns: undefined,
  });
  return {
    written,
    out: sink('out'),
    err: sink('err'),
    env: {},
    cwd,
    today: () => '2026-01-31',
    now: () => 0,
    onInterrupt: () => {},
    ...more,
  };
}
