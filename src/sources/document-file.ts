/** A file of YAML or JSON documents, whichever its text is. */
import type { Node } from '../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../text/index.ts';
import type { Comment, Workspace } from './source.ts';

/** What a file of documents holds. */
export interface DocumentFile {
  readonly file: SourceFile;
  readonly roots: readonly Node[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text is a template of another language (a Helm chart's) and has no documents before it is rendered. */
  readonly isTemplate: boolean;
}

/** The folder of a path; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Reads `path`: as JSON where its text begins with a brace or bracket and its name is not that of a YAML file, else as YAML. */
export function readDocuments(workspace: Workspace, path: string): DocumentFile | undefined {
  const file = workspace.file(path);
  if (!file) return undefined;
  if (/\.ya?ml$/i.test(path) || !/^\s*[[{]/.test(file.text.slice(0, 4096))) {
    const yaml = workspace.yaml(path);
    if (!yaml) return undefined;
    const { documents, comments, diagnostics, isTemplate } = yaml;
    return {
      file,
      roots: documents.map(({ root }) => root),
      comments: placed(file, comments),
      diagnostics,
      isTemplate,
    };
  }
  const json = workspace.json(path);
  if (!json) return undefined;
  const roots = json.root ? [json.root] : [];
  return { file, roots, comments: placed(file, json.comments), diagnostics: json.diagnostics, isTemplate: false };
}

function placed(
  file: SourceFile,
  comments: readonly { start: number; end: number; text: string }[],
): readonly Comment[] {
  return comments.map(({ start, end, text }) => ({ at: range(file, start, end), text }));
}
