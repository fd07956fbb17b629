/** A small generator of reproducible chance: the same seed gives the same corpus on every machine. */

/** What the corpus generators draw from. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of the items, which must not be empty. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** A generator by the mulberry32 recurrence: 32 bits of state, good enough to vary a corpus, never for secrets. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}
