/** The scanned files for the sources: each is read, decoded and parsed once, whoever asks. */
import { type Files, isUnreadable } from '../host/index.ts';
import type { LedgerEntry } from '../findings/index.ts';
import type { Workspace } from '../sources/index.ts';
import { parseJson, parseYaml } from '../syntax/index.ts';
import { type Diagnostic, decode, type SourceFile } from '../text/index.ts';
import type { Session } from './session.ts';

/** A workspace, and what went wrong while sources read from it. */
export interface OpenWorkspace {
  readonly workspace: Workspace;
  /** Encoding problems, in the order of reading. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** Larger files are no configuration that a person wrote; they are named in the ledger. */
const largestFile = 16 * 1024 * 1024;

/** Opens the discovered `paths` of `files`; within a session, texts that have not changed are the same files as before, parsed already. */
export function openWorkspace(files: Files, paths: readonly string[], session?: Session): OpenWorkspace {
  session?.begin();
  const diagnostics: Diagnostic[] = [];
  const ledger: LedgerEntry[] = [];
  const kept = new Set(paths);
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const list = byFolder.get(folder);
    if (list) list.push(path);
    else byFolder.set(folder, [path]);
  }
  const file = memoised((path: string): SourceFile | undefined => {
    const bytes = files.read(path, largestFile);
    if (isUnreadable(bytes)) {
      const expected = kept.has(path);
      if (expected)
        ledger.push({
          about: 'file',
          subject: path,
          reason: `cannot be read: ${bytes.reason}`,
          count: 1,
          incomplete: true,
        });
      return undefined;
    }
    const decoded = session ? session.decode(path, bytes) : decode(path, bytes);
    for (const one of decoded.diagnostics) diagnostics.push(one);
    return decoded.file;
  });
  const parsed = <T>(parse: (source: SourceFile) => T) =>
    memoised((path): T | undefined => {
      const source = file(path);
      return source && parse(source);
    });
  const workspace: Workspace = {
    paths,
    filesIn(folder: string) {
      const known = byFolder.get(folder);
      if (known) return known;
      const entries = files.list(folder);
      if (isUnreadable(entries)) return [];
      return entries
        .filter((entry) => entry.kind === 'file')
        .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`));
    },
    entriesIn(folder: string) {
      const entries = files.list(folder);
      if (!isUnreadable(entries)) return entries;
      return entries.unreadable === 'missing' ? [] : undefined;
    },
    file,
    yaml: parsed((source) => (session ? session.yaml(source) : parseYaml(source))),
    json: parsed((source) => (session ? session.json(source) : parseJson(source))),
    ...(session && { session }),
  };
  return { workspace, diagnostics, ledger };
}

function memoised<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (path) => {
    let entry = known.get(path);
    if (!entry) known.set(path, (entry = { value: compute(path) }));
    return entry.value;
  };
}
