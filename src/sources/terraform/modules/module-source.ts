/**
 * Addresses of modules that are not in the repository, and where a module cache keeps what they name.
 * Source: "Module Sources", Terraform, and the detectors of go-getter that it names.
 */

/** A module in a registry: a host, `namespace/name/system`, and the folder within. */
export interface RegistrySource {
  readonly kind: 'registry';
  readonly host: string;
  readonly name: string;
  readonly folder: string;
}

/** A package that is fetched from an address: by git, or as an archive. */
export interface PackageSource {
  readonly kind: 'git' | 'archive' | 'unsupported';
  /** The whole address without the folder, by which the cache keeps it. */
  readonly address: string;
  readonly url: string;
  /** The branch, tag or commit; `undefined` for the default one. */
  readonly ref: string | undefined;
  readonly folder: string;
}

/** Where the cache's files appear in a workspace. Layout: `HOST/NAMESPACE/NAME/SYSTEM/VERSION`, or `sources/ADDRESS`, percent-encoded. */
export const moduleCacheFolder = '.merlon-modules';

const part = '[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?';
const registry = new RegExp(
  `^(?:([0-9A-Za-z][0-9A-Za-z.-]*\\.[A-Za-z][0-9A-Za-z-]*(?::\\d+)?|localhost(?::\\d+)?)/)?(${part}/${part}/[0-9a-z]{1,64})$`,
);
/** Hosts whose addresses name repositories, not registries. */
const repositoryHosts: ReadonlySet<string> = new Set(['github.com', 'bitbucket.org', 'gitlab.com']);

/** What a source that is no local path names. */
export function parseSource(source: string, defaultHost: string): RegistrySource | PackageSource {
  const { before, folder } = divided(source);
  const [, host, name = ''] = registry.exec(before) ?? [];
  if (name !== '' && !(host !== undefined && repositoryHosts.has(host))) {
    return { kind: 'registry', host: host ?? defaultHost, name, folder };
  }
  return parsePackage(before, folder);
}

/** Where the cache keeps a package; `undefined` where the address makes no name of a folder. */
export function cachedPackage({ address }: PackageSource): string | undefined {
  const name = encodeURIComponent(address).replaceAll('.', '%2E');
  return name.length > 250 ? undefined : `sources/${name}`;
}

/** Where the cache keeps the versions of a registry's module. */
export function cachedVersions({ host, name }: RegistrySource): string {
  return `${host.replace(':', '%3A')}/${name}`;
}

/** Splits off the folder within the package, after `//`; a query stays with the package. */
function divided(source: string): { readonly before: string; readonly folder: string } {
  const scheme = source.indexOf('://');
  const at = source.indexOf('//', scheme < 0 ? 0 : scheme + 3);
  if (at < 0) return { before: source, folder: '' };
  const rest = source.slice(at + 2);
  const query = rest.indexOf('?');
  const folder = query < 0 ? rest : rest.slice(0, query);
  return { before: source.slice(0, at) + (query < 0 ? '' : rest.slice(query)), folder };
}

function parsePackage(address: string, folder: string): PackageSource {
  const forced = /^([a-z0-9]+)::(.*)$/.exec(address);
  const bare = forced?.[2] ?? address;
  const [path = '', query = ''] = bare.split('?', 2);
  const ref = new URLSearchParams(query).get('ref') ?? undefined;
  const made = (kind: PackageSource['kind'], url: string): PackageSource => ({ kind, address, url, ref, folder });
  if (forced && forced[1] !== 'git') return made('unsupported', bare);
  const hosted = /^((?:github\.com|bitbucket\.org|gitlab\.com)\/[\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(path);
  if (hosted) return made('git', `https://${hosted[1]}.git`);
  const scp = /^(?:[\w.-]+@)[\w.-]+:[\w./~-]+$/.exec(path);
  if (scp && !path.includes('://')) return made('git', path);
  if (forced) return made(/^(?:https?|ssh|file):\/\//.test(path) ? 'git' : 'unsupported', path);
  if (/^https?:\/\/\S+\.git$/.test(path)) return made('git', path);
  if (/^https?:\/\//.test(path)) return made('archive', bare);
  return made('unsupported', bare);
}
