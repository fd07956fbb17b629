/** What a rule of the house says when it is broken. */

/** One broken rule at one place. */
export interface Breach {
  /** The rule's short name, such as `floor` or `own-index`. */
  readonly rule: string;
  /** Path of the file, from the root of the repository. */
  readonly file: string;
  /** What is wrong, in one line. */
  readonly says: string;
}

/** The breaches as lines for a person, sorted so that each room's stand together. */
export function linesOf(breaches: readonly Breach[]): string[] {
  return breaches.map(({ rule, file, says }) => `${file}: ${says} [${rule}]`).sort();
}
