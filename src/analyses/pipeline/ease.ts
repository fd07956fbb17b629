/** How hard it is for a stranger to bring something about. */

/**
 * `0`: they can; `1`: somebody who may must do something first, which `says` names; `2`: not known, for the reason that `says` names;
 * `3`: they cannot.
 */
export interface Ease {
  readonly level: 0 | 1 | 2 | 3;
  readonly says: readonly string[];
}

/** They can. */
export const easy: Ease = { level: 0, says: [] };
/** They cannot. */
export const never: Ease = { level: 3, says: [] };

/** Somebody must do this first. */
export function after(says: string): Ease {
  return { level: 1, says: [says] };
}

/** Not known, and why. */
export function unsure(says: string): Ease {
  return { level: 2, says: [says] };
}

/** Both must come about. */
export function both(a: Ease, b: Ease): Ease {
  const level = a.level > b.level ? a.level : b.level;
  return level === 3 ? never : { level, says: [...new Set([...a.says, ...b.says])] };
}

/** One of them is enough. */
export function either(a: Ease, b: Ease): Ease {
  return a.level <= b.level ? a : b;
}
