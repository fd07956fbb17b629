/** When there is colour. */
import { describe, expect, it } from 'vitest';
import { wantsColour } from './colour.ts';
import { fakeMachine } from './fake-machine.ts';

describe('colour', () => {
  const screen = { write: () => {}, isTerminal: true, columns: 80 };
  it.each([
    [{}, true, undefined, true],
    [{}, false, undefined, false],
    [{ NO_COLOR: '1' }, true, undefined, false],
    [{ NO_COLOR: '' }, true, undefined, true],
    [{ FORCE_COLOR: '1' }, false, undefined, true],
    [{ FORCE_COLOR: '0' }, true, undefined, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, undefined, true],
    [{ FORCE_COLOR: '1' }, true, false, false],
    [{ TERM: 'dumb' }, true, undefined, false],
  ])('%j, screen %s, flag %s: %s', (env, isTerminal, flag, wanted) => {
    expect(wantsColour(fakeMachine('.', { env, out: { ...screen, isTerminal } }), flag)).toBe(wanted);
  });
});
