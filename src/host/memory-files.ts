/** A tree of files in memory: the fake beside the disk, for tests and for the examples of checks. */
import type { Entry, Files, Unreadable } from './files.ts';

/** Files from a record of path to text (or bytes). */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const encoder = new TextEncoder();
  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const path of Object.keys(contents)) {
    const parts = path.split('/');
    for (let i = 0; i < parts.length; i++) {
      const parent = parts.slice(0, i).join('/');
      const name = parts[i] ?? '';
      const kind = i === parts.length - 1 ? 'file' : 'folder';
      let entries = folders.get(parent);
      if (!entries) folders.set(parent, (entries = new Map()));
      entries.set(name, { name, kind });
    }
  }
  const missing: Unreadable = { unreadable: 'missing', reason: 'no such file' };
  return {
    list(folder) {
      const entries = folders.get(folder);
      return entries ? [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) : missing;
    },
    read(path, limit = 64 * 1024 * 1024) {
      const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
      if (content === undefined) return missing;
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      if (bytes.length <= limit) return bytes;
      return { unreadable: 'too-large', reason: `${bytes.length} bytes, more than the limit of ${limit}` };
    },
  };
}
