/** Servers and packages in memory: the fakes beside the real ones. */
import type { Answer, PackageStore, Web } from './packages.ts';

/** A web of these documents; a text is an answer without headers. */
export function fakeWeb(
  documents: Readonly<Record<string, string | Partial<Answer>>>,
): Web & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: async (url) => {
      asked.push(url);
      const found = Object.hasOwn(documents, url) ? documents[url] : undefined;
      if (found === undefined) return { status: 404, headers: {}, body: new Uint8Array() };
      const answer = typeof found === 'string' ? { body: new TextEncoder().encode(found) } : found;
      return { status: 200, headers: {}, body: new Uint8Array(), ...answer };
    },
  };
}

/** A store over repositories by address, each with its files; `kept` holds the files of all packages by their whole paths. */
export function fakePackages(
  repositories: Readonly<Record<string, Readonly<Record<string, string>>>>,
): PackageStore & { readonly kept: Record<string, string> } {
  const kept: Record<string, string> = {};
  return {
    kept,
    clone: async (path, url, ref, within) => {
      const files = repositories[ref === undefined ? url : `${url}?ref=${ref}`];
      if (!files) return `there is no repository \`${url}\``;
      const prefix = within === '' ? '' : `${within}/`;
      for (const [name, text] of Object.entries(files)) {
        if (name.startsWith(prefix)) kept[`${path}/${name.slice(prefix.length)}`] = text;
      }
      return undefined;
    },
    keep: async (path, files) => {
      for (const [name, bytes] of files) kept[`${path}/${name}`] = new TextDecoder().decode(bytes);
      return undefined;
    },
  };
}
