/** Whether to print in colour. */
import type { Machine } from './machine.ts';

/** `--no-color` first, then FORCE_COLOR and NO_COLOR (set and not empty), then whether it is a screen that can. */
export function wantsColour({ env, out }: Machine, flag: boolean | undefined): boolean {
  if (flag === false) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return out.isTerminal && env['TERM'] !== 'dumb';
}
