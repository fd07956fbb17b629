/** Where a root keeps its state: its `backend` or `cloud` block, with the files that are given for what the block leaves open. */
import { type BodyItem, parseHcl } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { constantIn } from '../expressions/compile.ts';
import type { Placed } from '../modules/body-source.ts';
import type { ModuleDefinition } from '../modules/definition.ts';
import { moduleAt } from '../modules/library.ts';
import { nameOf } from '../modules/paths.ts';
import type { Val } from '../values/value.ts';
import { identityOf } from './state-identity.ts';

/** One place of a root's state. */
export interface Backend {
  /** `cloud` counts as `remote`. */
  readonly type: string;
  readonly settings: ReadonlyMap<string, string>;
  /** Settings that are written, but not as constants. */
  readonly open: ReadonlySet<string>;
  /** The file of `-backend-config` that it was completed with. */
  readonly file: string | undefined;
}

interface Settings {
  readonly known: Map<string, string>;
  readonly open: Set<string>;
}

/** The places that the state of a root may have: one, or one for each file that completes a partial block. */
export function backendsOf(workspace: Workspace, root: string): readonly Backend[] {
  const definition = moduleAt(workspace, root, 'opentofu');
  if (!definition) return [];
  const written = writtenIn(definition);
  const identity = identityOf(written.type);
  const missing = (identity?.by ?? []).filter(
    (name) => !written.known.has(name) && !written.open.has(name) && identity?.defaults[name] === undefined,
  );
  const own: Backend = { type: written.type, settings: written.known, open: written.open, file: undefined };
  if (missing.length === 0) return [own];
  const files = backendFiles(workspace, root);
  return files.flatMap((file) => {
    const given = settingsIn(file);
    if (!missing.every((name) => given.known.has(name) || given.open.has(name))) return [];
    const settings = new Map([...written.known, ...given.known]);
    return [{ type: written.type, settings, open: given.open, file: file.path }];
  });
}

function writtenIn({ backend }: ModuleDefinition): Settings & { readonly type: string } {
  const settings = { known: new Map<string, string>(), open: new Set<string>() };
  if (!backend) return { type: 'local', ...settings };
  take(backend.body, '', settings);
  return { type: backend.type === 'cloud' ? 'remote' : backend.type, ...settings };
}

/** Files of settings in the folder of a root or below, by the names that the documentation and many projects use. */
function backendFiles(workspace: Workspace, root: string): readonly SourceFile[] {
  const prefix = root === '' ? '' : `${root}/`;
  return workspace.paths.flatMap((path) => {
    if (!path.startsWith(prefix) || !/(?:\.tfbackend|(?:^|[._-])backend\b.*\.(?:hcl|conf|tfvars))$/i.test(nameOf(path)))
      return [];
    return workspace.file(path) ?? [];
  });
}

function settingsIn(file: SourceFile): Settings {
  const settings = { known: new Map<string, string>(), open: new Set<string>() };
  take(
    parseHcl(file).body.items.map((item) => ({ file, item })),
    '',
    settings,
  );
  return settings;
}

function take(body: readonly Placed<BodyItem>[], prefix: string, { known, open }: Settings): void {
  for (const { file, item } of body) {
    if (item.kind === 'block') {
      const inner = item.body.items.map((one) => ({ file, item: one }));
      take(inner, `${prefix}${item.type}.`, { known, open });
      continue;
    }
    const value = constantIn(file)(item.value);
    if (value) flatten(prefix + item.name, value, known);
    else open.add(prefix + item.name);
  }
}

/** The texts in a value by their paths: `workspaces.name`. */
export function flatten(path: string, value: Val, into: Map<string, string>): void {
  if (value.kind === 'string') into.set(path, value.value);
  else if (value.kind === 'object' || value.kind === 'map') {
    for (const [name, entry] of value.entries) flatten(`${path}.${name}`, entry, into);
  }
}
