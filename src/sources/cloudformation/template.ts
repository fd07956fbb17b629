/** A template's sections, found once. */
import { childOf, entryOf, type Mapping, type Node } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { type Maker, makersOf } from './made-elsewhere.ts';
import type { ModuleFinder } from './modules/module-finder.ts';
import { type ModuleUse, moduleUsesOf } from './modules/module-use.ts';
import { transformsOf } from './recognise-template.ts';

/** One template file. */
export interface Template {
  readonly path: string;
  readonly file: SourceFile;
  readonly root: Mapping;
  readonly transforms: readonly string[];
  /** The modules that it uses and that the workspace has. */
  readonly modules: readonly ModuleUse[];
  /** What adds to it that is not in it. */
  readonly makers: readonly Maker[];
  /** The types under which resources were declared, by the ids of those that a transform made of them. */
  readonly declaredAs: ReadonlyMap<string, string>;
  /** Definitions by name; empty for a section that is absent. */
  section(
    name: 'Parameters' | 'Rules' | 'Conditions' | 'Mappings' | 'Resources' | 'Outputs' | 'Globals' | 'Constants',
  ): ReadonlyMap<string, Node>;
}

/** The template in a recognised root. */
export function templateOf(
  file: SourceFile,
  root: Mapping,
  finder: ModuleFinder,
  declaredAs: ReadonlyMap<string, string> = new Map(),
): Template {
  const uses = moduleUsesOf(file.path, root, finder);
  const sections = new Map<string, ReadonlyMap<string, Node>>();
  return {
    path: file.path,
    file,
    root,
    transforms: transformsOf(root),
    modules: uses.filter(({ path }) => path !== undefined),
    makers: makersOf(file, root, uses),
    declaredAs,
    section(name) {
      let found = sections.get(name);
      if (!found) sections.set(name, (found = definitions(entryOf(root, name)?.value)));
      return found;
    },
  };
}

function definitions(node: Node | undefined): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  if (node?.kind === 'mapping')
    for (const { name, value } of node.entries) if (name !== undefined) found.set(name, value);
  return found;
}

/** The type that a resource states. */
export function typeOf(resource: Node): string | undefined {
  const node = childOf(resource, 'Type');
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined;
}
