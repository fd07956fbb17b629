/** Whoever suppresses a rule of the linter, the compiler or the formatter says why: in the same comment or in the one right above. */
import type { Breach } from './breach.ts';
import type { Module } from './modules.ts';

const suppression = /^\W*(?:(?:ox|es)lint-disable|@ts-(?:expect-error|ignore|nocheck)|biome-ignore)/;
const reason = /--\s+\S+\s+\S|(?:error|ignore|nocheck)\b[^:]*:\s*\S+\s+\S/;

/** Every suppressing comment without a reason. */
export function suppressionBreaches(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({ path, text, parsed }) =>
    parsed.comments.flatMap(({ value, start }, index, comments) => {
      if (!suppression.test(value) || reason.test(value)) return [];
      const above = comments[index - 1];
      const isExplained =
        above !== undefined && !suppression.test(above.value) && /^[ \t]*\n[ \t]*$/.test(text.slice(above.end, start));
      return isExplained ? [] : [{ rule: 'suppression', file: path, says: `\`${value.trim()}\` gives no reason` }];
    }),
  );
}
