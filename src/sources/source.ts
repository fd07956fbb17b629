/** The contract of every front end: files in, resources in their published form out. */
import type { LedgerEntry } from '../findings/index.ts';
import type { GraphNode } from '../graph/index.ts';
import type { JsonText, YamlStream } from '../syntax/index.ts';
import type { Diagnostic, Range, SourceFile } from '../text/index.ts';

/** The scanned files, each read and parsed once, whoever asks. */
export interface Workspace {
  /** Every file that discovery kept, sorted; paths relative to the scanned root. */
  readonly paths: readonly string[];
  /** Paths of the files that lie directly in a folder ('' is the root); also of folders that discovery skipped, such as `.terraform`. */
  filesIn(folder: string): readonly string[];
  /**
   * All that lies directly in a folder, whether discovery kept it or not; nothing where there is no such folder, `undefined` where it
   * cannot be listed. A workspace without this knows only `paths`.
   */
  entriesIn?(folder: string): readonly WorkspaceEntry[] | undefined;
  /** The text of a file, whether discovery kept it or not; `undefined` if it is not there or cannot be read (which the workspace then reports). */
  file(path: string): SourceFile | undefined;
  /** The file as YAML documents, or `undefined` as above. */
  yaml(path: string): YamlStream | undefined;
  /** The file as JSON, or `undefined` as above. */
  json(path: string): JsonText | undefined;
  /**
   * Set where the files will be read again, and each that has not changed will then be the same `SourceFile` as now: it pays to keep what
   * was made from them.
   */
  readonly revisable?: boolean;
}

/** One entry of a folder; a link may lead to anything. */
export interface WorkspaceEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** A comment in a source, for inline suppressions. */
export interface Comment {
  readonly at: Range;
  /** The text without the comment marks, trimmed. */
  readonly text: string;
}

/** What a source read. */
export interface Reading {
  /** Files that it recognised as its own. */
  readonly files: readonly string[];
  /** Resources in their published form, before normalisation. Keys are unique. */
  readonly resources: readonly GraphNode[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** A front end. Pure: it sees files only through the workspace. */
export interface Source {
  readonly name: string;
  read(workspace: Workspace): Reading;
}
