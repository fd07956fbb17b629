/**
 * Fetches the modules that roots call and nobody has: from registries, by git, and as archives, into a module cache.
 * Source: "Module Registry Protocol" and "Remote Service Discovery", Terraform. Nothing that is fetched is run.
 */
import type { PackageStore, Web } from '../host/index.ts';
import {
  bestVersion,
  cachedPackage,
  cachedVersions,
  type MissingModule,
  type PackageSource,
  parseSource,
  type RegistrySource,
} from '../sources/index.ts';
import { unpacked } from './unpack.ts';

/** A module that could not be fetched, and why. */
export interface Unfetched {
  readonly source: string;
  readonly reason: string;
}

/** How deep modules may call one another until no more are fetched, and how many are fetched in all. */
const mostRounds = 20;
const mostModules = 500;

/** Fetches until `missing`, asked anew each time, names nothing that was not tried. */
export async function fetchModules(
  missing: () => readonly MissingModule[],
  web: Web,
  store: PackageStore,
): Promise<readonly Unfetched[]> {
  const tried = new Set<string>();
  const failed: Unfetched[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const wanted = new Map<string, MissingModule>();
    for (const one of missing()) {
      const key = `${one.source}\0${one.version ?? ''}`;
      if (one.source !== undefined && !/^\.\.?(?:[\\/]|$)/.test(one.source) && !tried.has(key)) wanted.set(key, one);
    }
    if (wanted.size === 0) break;
    for (const [key, { source = '', version, registry }] of wanted) {
      tried.add(key);
      const reason =
        tried.size > mostModules ? `more than ${mostModules} modules` : await fetched(source, version, registry);
      if (reason !== undefined) failed.push({ source, reason });
    }
  }
  return failed;

  async function fetched(source: string, version: string | undefined, registry: string): Promise<string | undefined> {
    const parsed = parseSource(source, registry);
    if (parsed.kind === 'registry') return fromRegistry(parsed, version, web, store);
    const path = cachedPackage(parsed);
    return path === undefined ? 'its address is too long' : fromPackage(parsed, path, '', web, store);
  }
}

async function fromRegistry(
  source: RegistrySource,
  constraint: string | undefined,
  web: Web,
  store: PackageStore,
): Promise<string | undefined> {
  const scheme = /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(source.host) ? 'http' : 'https';
  const host = `${scheme}://${source.host}`;
  const services = await documentAt(`${host}/.well-known/terraform.json`, web);
  if (typeof services === 'string') return services;
  const service = textIn(services.json, 'modules.v1');
  if (service === undefined) return `\`${source.host}\` is no registry of modules`;
  const base = new URL(`${service.replace(/\/?$/, '/')}${source.name}`, `${host}/`).href;
  const listed = await documentAt(`${base}/versions`, web);
  if (typeof listed === 'string') return listed;
  const version = bestVersion(versionsIn(listed.json), constraint);
  if (version === undefined) return `no version of it fits \`${constraint ?? 'any'}\``;
  const download = `${base}/${version}/download`;
  const answer = await documentAt(download, web);
  if (typeof answer === 'string') return answer;
  const given = answer.headers['x-terraform-get'] ?? textIn(answer.json, 'location');
  if (given === undefined) return 'the registry does not say where it is';
  const location = /^(?:\.{0,2}\/)/.test(given) ? new URL(given, download).href : given;
  const parsed = parseSource(location, source.host);
  if (parsed.kind === 'registry') return `the registry names \`${location}\`, which is no package`;
  return fromPackage(parsed, `${cachedVersions(source)}/${version}`, parsed.folder, web, store);
}

async function fromPackage(
  { kind, url, ref }: PackageSource,
  path: string,
  within: string,
  web: Web,
  store: PackageStore,
): Promise<string | undefined> {
  if (kind === 'git') return store.clone(path, url, ref, within);
  if (kind === 'unsupported') return `Merlon does not fetch from \`${url}\``;
  const answer = await web.get(url);
  if (typeof answer === 'string') return answer;
  if (answer.status !== 200) return `\`${url}\` answers ${answer.status}`;
  const files = unpacked(answer.body);
  if (typeof files === 'string') return `\`${url}\`: ${files}`;
  return store.keep(path, filesWithin(files, within));
}

/** The files of one folder; `*` stands for the only one at the top. */
function filesWithin(files: ReadonlyMap<string, Uint8Array>, within: string): ReadonlyMap<string, Uint8Array> {
  if (within === '') return files;
  const [first = ''] = [...files.keys()].map((name) => name.split('/')[0] ?? '');
  const prefix = `${within.replace(/^\*/, () => first)}/`;
  const kept = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) if (name.startsWith(prefix)) kept.set(name.slice(prefix.length), bytes);
  return kept;
}

interface Document {
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where the answer is none. */
  readonly json: unknown;
}

async function documentAt(url: string, web: Web): Promise<Document | string> {
  const answer = await web.get(url);
  if (typeof answer === 'string') return answer;
  if (answer.status !== 200 && answer.status !== 204) return `\`${url}\` answers ${answer.status}`;
  return { headers: answer.headers, json: jsonOf(new TextDecoder().decode(answer.body)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textIn(value: unknown, name: string): string | undefined {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

function versionsIn(value: unknown): readonly string[] {
  const modules = memberOf(value, 'modules');
  const versions: unknown = Array.isArray(modules) ? memberOf(modules[0], 'versions') : undefined;
  return Array.isArray(versions) ? versions.flatMap((one) => textIn(one, 'version') ?? []) : [];
}
