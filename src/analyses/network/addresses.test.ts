/** Blocks of addresses, and who is among them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Addresses, holdsStrangers, parseCidr, subtract } from './addresses.ts';

const blocks = (...texts: string[]): Addresses[] => texts.map((text) => parseCidr(text)!);

describe('parseCidr', () => {
  it('reads both families and bare addresses, and nothing else', () => {
    expect(parseCidr('10.1.2.3/8')).toEqual({ family: 4, first: 10n << 24n, last: (11n << 24n) - 1n });
    expect(parseCidr('::/0')?.last).toBe((1n << 128n) - 1n);
    expect(parseCidr('2001:db8::1')?.first).toBe(parseCidr('2001:db8::1')?.last);
    for (const wrong of ['', '10.0.0', '10.0.0.0/33', '300.0.0.1', 'x/8', '1::2::3', '10.0.0.0/-1', 'sg-1'])
      expect(parseCidr(wrong)).toBeUndefined();
  });
});

describe('holdsStrangers', () => {
  it('sees the whole internet in its halves and in all that is not private', () => {
    expect(holdsStrangers(blocks('0.0.0.0/0'), 4)).toBe(true);
    expect(holdsStrangers(blocks('0.0.0.0/1', '128.0.0.0/1'), 4)).toBe(true);
    expect(holdsStrangers(blocks('::/0'), 6)).toBe(true);
    expect(holdsStrangers(blocks('::/0'), 4)).toBe(false);
  });

  it('sees no stranger in private ranges and in those of a company', () => {
    expect(holdsStrangers(blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'), 4)).toBe(false);
    expect(holdsStrangers(blocks('52.0.0.0/8', '8.8.8.8/32'), 4)).toBe(false);
    expect(holdsStrangers([], 4)).toBe(false);
  });
});

describe('subtract', () => {
  it('leaves exactly the addresses that lie outside', () => {
    const small = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([last, length]) => parseCidr(`10.0.0.${last}/${length}`)!);
    fc.assert(
      fc.property(
        fc.array(small, { maxLength: 3 }),
        fc.array(small, { maxLength: 3 }),
        fc.integer({ min: 0, max: 255 }),
        (set, without, last) => {
          const address = (10n << 24n) + BigInt(last);
          const holds = (ranges: readonly Addresses[]) =>
            ranges.some((range) => range.first <= address && address <= range.last);
          expect(holds(subtract(set, without))).toBe(holds(set) && !holds(without));
        },
      ),
      { numRuns: 200 },
    );
  });
});
