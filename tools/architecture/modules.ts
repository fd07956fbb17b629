/** What each TypeScript file imports: statements, `import type`, re-exports, `import()`, types by `import('…')`, worker URLs. */
import { posix } from 'node:path';
import { type ParseResult, parseSync, Visitor } from 'oxc-parser';
import type { Breach } from './breach.ts';
import { folderOf, type House } from './house.ts';

/** One import as written. */
export interface Import {
  /** The text between the quotes. */
  readonly specifier: string;
  /** Path from the root of the repository for a relative import, else undefined. */
  readonly target: string | undefined;
  /** True when nothing of it is left at run time. */
  readonly isType: boolean;
  /** Imported names; `*` for all of the module, `default` for its default export. */
  readonly names: readonly string[];
}

/** One parsed file. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParseResult;
  readonly imports: readonly Import[];
}

/** All TypeScript of the house, parsed, and a breach for each file or import that cannot be read. */
export function readModules(house: House): { modules: Module[]; breaches: Breach[] } {
  const modules: Module[] = [];
  const breaches: Breach[] = [];
  for (const [path, text] of house.texts) {
    if (!path.endsWith('.ts')) continue;
    const parsed = parseSync(path, text);
    const broken = parsed.errors[0];
    if (broken !== undefined) breaches.push({ rule: 'unreadable', file: path, says: broken.message });
    modules.push({ path, text, parsed, imports: importsOf(path, parsed, breaches) });
  }
  return { modules: modules.sort((a, b) => (a.path < b.path ? -1 : 1)), breaches };
}

function importsOf(path: string, parsed: ParseResult, breaches: Breach[]): Import[] {
  const found: Import[] = [];
  const add = (specifier: unknown, isType: boolean, names: readonly string[]) => {
    if (typeof specifier !== 'string') {
      breaches.push({ rule: 'unreadable', file: path, says: 'an import whose path is computed: no rule can see it' });
      return;
    }
    const target = specifier.startsWith('.') ? posix.join(folderOf(path), specifier) : undefined;
    found.push({ specifier, target, isType, names });
  };
  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((entry) =>
        entry.type === 'ImportSpecifier'
          ? nameOf(entry.imported)
          : entry.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*',
      );
      add(node.source.value, node.importKind === 'type', names);
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      const names = node.specifiers.map((entry) => nameOf(entry.local));
      add(node.source.value, node.exportKind === 'type', names);
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type', ['*']);
    },
    ImportExpression(node) {
      add(node.source.type === 'Literal' ? node.source.value : undefined, false, ['*']);
    },
    TSImportType(node) {
      add(node.source.value, true, ['*']);
    },
    TSExternalModuleReference(node) {
      add(node.expression.value, false, ['*']);
    },
    NewExpression(node) {
      // `new URL('./worker.ts', import.meta.url)` names a file of ours as much as an import does.
      const [first, second] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || second?.type !== 'MemberExpression')
        return;
      if (second.object.type === 'MetaProperty' && first?.type === 'Literal') add(first.value, false, ['*']);
    },
  }).visit(parsed.program);
  return found;
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: string }): string {
  return node.name ?? node.value ?? '*';
}
