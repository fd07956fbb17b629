/** Whoever suppresses a rule of the linter, the compiler or the formatter says why, in the same comment. */
import type { Breach } from './breach.ts';
import type { Module } from './modules.ts';

const suppression = /^\W*(?:(?:ox|es)lint-disable|@ts-(?:expect-error|ignore|nocheck)|biome-ignore)/;
const reason = /--\s+\S+\s+\S|(?:error|ignore|nocheck)\b[^:]*:\s*\S+\s+\S/;

/** Every suppressing comment without a reason. */
export function suppressionBreaches(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({ path, parsed }) =>
    parsed.comments
      .filter(({ value }) => suppression.test(value) && !reason.test(value))
      .map(({ value }) => ({ rule: 'suppression', file: path, says: `\`${value.trim()}\` gives no reason` })),
  );
}
