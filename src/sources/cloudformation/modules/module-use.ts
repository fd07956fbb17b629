/** Which modules a template uses. */
import { childOf, type Entry, type Mapping, type Node, stringOf } from '../../../syntax/index.ts';
import type { ModuleFinder } from './module-finder.ts';

/** One use: a resource of a type `…::MODULE`, or an entry of the section `Modules`. */
export interface ModuleUse {
  readonly kind: 'registry' | 'local';
  readonly id: string;
  readonly key: Node;
  readonly body: Node;
  /** The type of a registry module, the source of a local one. */
  readonly subject: string;
  /** Of a use that makes several: their list, and what stands for its items besides `$Identifier`. */
  readonly loop?: { readonly list: Node; readonly identifier?: string };
  /** The path of its file; absent where the workspace does not have it. */
  readonly path: string | undefined;
}

/** The uses in the order of writing, those of the registry first. */
export function moduleUsesOf(path: string, root: Mapping, finder: ModuleFinder): readonly ModuleUse[] {
  const uses: ModuleUse[] = [];
  const resources = childOf(root, 'Resources');
  for (const { name, key, value } of resources?.kind === 'mapping' ? resources.entries : []) {
    const type = childOf(value, 'Type');
    if (name === undefined || type?.kind !== 'scalar' || type.tag || !type.text.endsWith('::MODULE')) continue;
    uses.push({ kind: 'registry', id: name, key, body: value, subject: type.text, path: finder.registered(type.text) });
  }
  const modules = modulesIn(root);
  for (const { name, key, value } of modules?.entries ?? []) {
    const [identifier, list, inner] = name?.startsWith('Fn::') && value.kind === 'sequence' ? value.items : [];
    const loop = list && identifier?.kind === 'scalar' ? { list, identifier: identifier.text } : undefined;
    for (const entry of loop && inner?.kind === 'mapping' ? inner.entries : [{ name, key, value }])
      uses.push(...localUse(path, entry, loop, finder));
  }
  return uses;
}

function localUse(
  path: string,
  { name, key, value: body }: Pick<Entry, 'name' | 'key' | 'value'>,
  around: ModuleUse['loop'],
  finder: ModuleFinder,
): readonly ModuleUse[] {
  const subject = stringOf(childOf(body, 'Source'));
  if (name === undefined || subject === undefined) return [];
  const list = childOf(body, 'ForEach');
  const loop = around ?? (list && { list });
  return [{ kind: 'local', id: name, key, body, subject, path: finder.local(path, subject), ...(loop && { loop }) }];
}

/** The section `Modules` of local modules: each entry, or each that a loop makes, has a `Source`. */
export function modulesIn(root: Mapping): Mapping | undefined {
  const section = childOf(root, 'Modules');
  if (section?.kind !== 'mapping' || section.entries.length === 0) return undefined;
  const fits = section.entries.every(
    ({ name, value }) => name?.startsWith('Fn::ForEach::') || stringOf(childOf(value, 'Source')) !== undefined,
  );
  return fits ? section : undefined;
}
