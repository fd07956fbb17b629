/** Every export of the product says in a docstring what it means. */
import type { Breach } from './breach.ts';
import { isTest, roomOf } from './house.ts';
import type { Module } from './modules.ts';

/**
 * Every exported declaration below src without a docstring right above it. Lists and re-exports speak for themselves, and the first line of a
 * file speaks for its only export.
 */
export function docstringBreaches(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({ path, text, parsed }) => {
    if (roomOf(path) === undefined || isTest(path) || path.endsWith('/index.ts')) return [];
    const docs = parsed.comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
    const said = new Map<string, boolean>();
    for (const statement of parsed.program.body) {
      if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) continue;
      const name = declaredName(statement.declaration);
      // The overloads of a function share the docstring of the first.
      if (said.has(name)) continue;
      const above = docs.some(({ end }) => end <= statement.start && /^\s*$/.test(text.slice(end, statement.start)));
      said.set(name, above);
    }
    if (said.size === 1 && docs[0]?.start === 0) return [];
    return [...said].flatMap(([name, isSaid]) =>
      isSaid ? [] : [{ rule: 'docstring', file: path, says: `exports \`${name}\` without a docstring` }],
    );
  });
}

type Declaration = { readonly id?: unknown; readonly declarations?: readonly { readonly id: unknown }[] };

function declaredName(declaration: Declaration): string {
  const id = declaration.id ?? declaration.declarations?.[0]?.id;
  return typeof id === 'object' && id !== null && 'name' in id ? String(id.name) : 'something';
}
