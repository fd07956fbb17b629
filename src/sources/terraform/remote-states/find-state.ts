/** Finds the root whose state a `terraform_remote_state` data source reads. */
import { joinPath } from '../modules/paths.ts';
import type { Backend } from './backend.ts';
import { identityOf } from './state-identity.ts';

/** What a data source asks for. */
export interface StateRequest {
  readonly backend: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly workspace: string | undefined;
}

/** A root that keeps the state. */
export interface FoundState {
  readonly root: string;
  /** The workspace that the place of the state means, where that is not the default one. */
  readonly workspace: string | undefined;
  /** The file of `-backend-config` that names the place. */
  readonly file: string | undefined;
}

/** All roots whose state may be the one that `asking` asks for. */
export function statesOf(
  backends: ReadonlyMap<string, readonly Backend[]>,
  request: StateRequest,
  asking: string,
): readonly FoundState[] {
  const type = request.backend === 'cloud' ? 'remote' : request.backend;
  return [...backends].flatMap(([root, own]) =>
    own.flatMap((backend): readonly FoundState[] => {
      const fits = backend.type === type ? fitting(backend, root, request, asking) : undefined;
      return fits ? [{ root, workspace: fits.workspace ?? request.workspace, file: backend.file }] : [];
    }),
  );
}

/** Whether the state is that of the backend, and of which of its workspaces where the address says it. */
function fitting(
  { type, settings, open }: Backend,
  root: string,
  request: StateRequest,
  asking: string,
): { readonly workspace: string | undefined } | undefined {
  const identity = identityOf(type);
  if (!identity) return undefined;
  let workspace: string | undefined;
  for (const name of identity.by) {
    const own = settings.get(name) ?? identity.defaults[name];
    const asked = request.settings.get(name) ?? identity.defaults[name];
    if (type === 'remote' && name === 'workspaces.name') {
      const prefixed = byPrefix(settings, request);
      if (prefixed) {
        workspace = prefixed;
        continue;
      }
    }
    if (own === undefined || asked === undefined || open.has(name)) return undefined;
    if (type === 'local') {
      const [here, there] = [joinPath(root, own), joinPath(asking, asked)];
      if (here === undefined || there === undefined) return undefined;
      workspace = sameOrWorkspace(here, there, (ws) => joinPath(root, `terraform.tfstate.d/${ws}/terraform.tfstate`));
      if (workspace === undefined) return undefined;
    } else if (type === 's3' && name === 'key') {
      const prefix = settings.get('workspace_key_prefix') ?? 'env:';
      workspace = sameOrWorkspace(own, asked, (ws) => `${prefix}/${ws}/${own}`);
      if (workspace === undefined) return undefined;
    } else if (own !== asked) return undefined;
  }
  return { workspace: workspace === '' ? undefined : workspace };
}

/** Empty if the paths are the same, the name of a workspace if the asked one is that of this workspace. */
function sameOrWorkspace(
  own: string,
  asked: string,
  of: (workspace: string) => string | undefined,
): string | undefined {
  if (own === asked) return '';
  const pattern = of('\0')?.split('\0') ?? [];
  const [before = '', after = ''] = pattern;
  if (pattern.length !== 2 || !asked.startsWith(before) || !asked.endsWith(after)) return undefined;
  const name = asked.slice(before.length, asked.length - after.length);
  return name === '' || name.includes('/') || before.length + after.length > asked.length ? undefined : name;
}

/** The workspace, where the root's backend names all of its workspaces by a prefix. */
function byPrefix(
  settings: ReadonlyMap<string, string>,
  { settings: asked, workspace }: StateRequest,
): string | undefined {
  const prefix = settings.get('workspaces.prefix');
  if (prefix === undefined) return undefined;
  if (asked.get('workspaces.prefix') === prefix) return workspace;
  const name = asked.get('workspaces.name');
  return name?.startsWith(prefix) === true && name.length > prefix.length ? name.slice(prefix.length) : undefined;
}
