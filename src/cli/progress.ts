/** What a long run is doing, on the screen, in one line that goes away. */
import type { Machine } from './machine.ts';

/** Shorter runs show nothing. */
const patience = 300;

/** A line on standard error where that is a screen; `end` removes it. */
export function progressOn({ err, now, env }: Machine, quiet: boolean): { stage(name: string): void; end(): void } {
  if (!err.isTerminal || quiet || env['TERM'] === 'dumb' || env['CI'] !== undefined)
    return { stage: () => {}, end: () => {} };
  const began = now();
  let shown = false;
  return {
    stage(name) {
      const passed = now() - began;
      if (passed < patience) return;
      shown = true;
      err.write(`\r\u001b[2K${name} … ${(passed / 1000).toFixed(1)} s`);
    },
    end() {
      if (shown) err.write('\r\u001b[2K');
    },
  };
}
