/** The contract of every front end: files in, resources in their published form out. */
import type { LedgerEntry, ReportedDiagnostic } from '../findings/index.ts';
import type { GraphNode, Origin } from '../graph/index.ts';
import type { JsonText, YamlStream } from '../syntax/index.ts';
import type { Range, SourceFile } from '../text/index.ts';

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
   * was made from them. The same object in every such run.
   */
  readonly session?: object;
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

/** A value that a user gives; of several the later one wins, as in Terraform. Each source takes those that it has a name for. */
export type GivenValue =
  /** One value as text: `--var`, a parameter; or from elsewhere, in words. */
  | { readonly name: string; readonly value: string; readonly from?: string }
  /** A file of values, read already: `--var-file`, a parameter file. It may lie outside of the scanned folder. */
  | { readonly file: SourceFile };

/** An environment that the user describes; for what it is an environment of it stands in place of those that a source finds. */
export interface DeclaredEnvironment {
  readonly name: string;
  /** The folder of a Terraform root or the path of a template, below the scanned folder; empty for that itself. */
  readonly root: string;
  /** Paths of files of values (`prod.tfvars`, `parameters/prod.json`) below the scanned folder, in order; later ones win. */
  readonly files: readonly string[];
  /** Single values; they win over files. */
  readonly values: Readonly<Record<string, string>>;
  /** The value of `terraform.workspace`, where it is not the environment's name. */
  readonly workspace?: string;
}

/** What the user asks of the sources. Empty: everything in every environment that is found. */
export interface Request {
  readonly environments?: readonly DeclaredEnvironment[];
  /** Only the environments of these names; what has no named environment is read all the same. */
  readonly chosen?: readonly string[];
  /** Values for whatever takes them, over those of environments. A file among them stands in place of all environments that are found. */
  readonly values?: readonly GivenValue[];
  /** The workspace of every Terraform root, in place of all environments that are found. */
  readonly workspace?: string;
  /** The variables of the process, of which `TF_VAR_…` count for Terraform. A scan gives none. */
  readonly process?: Readonly<Record<string, string | undefined>>;
}

/** An environment in which something was read. */
export interface FoundEnvironment {
  readonly name: string;
  /** What it is one of several environments of: a scope without environment, `terraform:infra`, `cloudformation:stack.yaml`. */
  readonly of: string;
  /** How it came to be known, in words: ``the file of values `envs/prod.tfvars` ``. */
  readonly why: string;
}

/** What a file of values gives a value to. */
export interface GivenName {
  readonly name: string;
  readonly at: Range;
  /** How bad it is, by the engine of the source, that nothing declares it. */
  readonly undeclared: 'error' | 'warning';
}

/** The names that may be given values, by what a user calls their root or template: its folder, or the path of the template. */
export type Takes = ReadonlyMap<string, ReadonlySet<string>>;

/** What a source read. */
export interface Reading {
  /** Files that it recognised as its own. */
  readonly files: readonly string[];
  /** Resources in their published form, before normalisation. Keys are unique. */
  readonly resources: readonly GraphNode[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ledger: readonly LedgerEntry[];
  /** Where secrets stand that the graph does not hold, for reports to mask. */
  readonly secrets?: readonly Origin[];
  /** Every named environment in which something was read, in the order of reading, also where it holds no resource. */
  readonly environments?: readonly FoundEnvironment[];
  /** What takes values, whether the request has any for it or not. */
  readonly takes?: Takes;
}

/** A front end. Pure: it sees files only through the workspace. */
export interface Source {
  readonly name: string;
  /** Reads everything; each resource that exists in several environments once for each. */
  read(workspace: Workspace, request?: Request): Reading;
  /** What a file gives values to, in the order of its lines; `undefined` where it is no file of values of this source. */
  valuesIn?(file: SourceFile): readonly GivenName[] | undefined;
}
