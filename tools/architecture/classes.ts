/** No class inherits from a class of ours: contracts are interfaces, and shared work is a function. */
import { type Expression, Visitor } from 'oxc-parser';
import type { Breach } from './breach.ts';
import type { Module } from './modules.ts';

/** Every class below src that extends a class declared in the house. */
export function classBreaches(modules: readonly Module[]): Breach[] {
  const breaches: Breach[] = [];
  for (const module of modules) {
    if (!/\bextends\b/.test(module.text)) continue;
    const foreign = new Set<string>();
    const check = (superclass: Expression | null) => {
      if (superclass === null) return;
      const name = superclass.type === 'Identifier' ? superclass.name : '';
      // What is neither a global nor from a package is ours; a computed parent cannot be told, and counts as ours.
      if (foreign.has(name) || builtIn.has(name)) return;
      breaches.push({
        rule: 'inheritance',
        file: module.path,
        says: `a class extends \`${name === '' ? 'an expression' : name}\``,
      });
    };
    new Visitor({
      ImportDeclaration(node) {
        if (!node.source.value.startsWith('.')) for (const entry of node.specifiers) foreign.add(entry.local.name);
      },
    }).visit(module.parsed.program);
    new Visitor({
      ClassDeclaration: (node) => check(node.superClass),
      ClassExpression: (node) => check(node.superClass),
    }).visit(module.parsed.program);
  }
  return breaches;
}

const builtIn: ReadonlySet<string> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'Map',
  'Set',
  'Array',
  'EventTarget',
]);
