/** What the flags and the settings ask of the sources: environments, and values for all of them. */
import * as posix from 'node:path/posix';
import type { DeclaredEnvironment, Request } from '../sources/index.ts';
import { givenInputs } from './input-flags.ts';
import type { ScanFlags } from './options.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** The request. `TF_VAR_…` of the process count for `evaluate` alone: a scan of equal files is to give equal bytes on every machine. */
export function requestOf(flags: ScanFlags, settings: Settings, cwd: string): Request {
  return {
    environments: declaredIn(settings),
    chosen: flags.environment ?? [],
    values: givenInputs(flags.given ?? [], cwd),
    ...(flags.workspace !== undefined && { workspace: flags.workspace }),
  };
}

/** The environments that the settings of a folder describe, in paths from the top of the files: `folder` is where it lies there. */
export function declaredIn({ environments = [] }: Settings, folder = ''): readonly DeclaredEnvironment[] {
  const from = (path: string) => (folder === '' || path === '' ? folder + path : `${folder}/${path}`);
  const described = environments.map(declared);
  const twice = described.find(({ name, root }, i) =>
    described.slice(0, i).some((one) => one.name === name && one.root === root),
  );
  if (twice)
    throw new UsageError(
      `the settings describe environment \`${twice.name}\` of \`${twice.root || '.'}\` twice`,
      'values of one environment stand together',
    );
  return described.map((one) => ({ ...one, root: from(one.root), files: one.files.map(from) }));
}

function declared(one: NonNullable<Settings['environments']>[number]): DeclaredEnvironment {
  return {
    name: one.name,
    root: inside(one.root ?? '.'),
    files: (one['var-files'] ?? []).map(inside),
    values: Object.fromEntries(
      Object.entries(one.vars ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
    ...(one.workspace !== undefined && { workspace: one.workspace }),
  };
}

/** Settings may come with the scanned repository, so what they name must lie in it. */
function inside(path: string): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (normal === '..' || normal.startsWith('../') || normal.startsWith('/'))
    throw new UsageError(`the settings name \`${path}\`, which lies outside of the scanned folder`);
  return normal === '.' ? '' : normal;
}
