/** TOML texts to positioned trees. */
import { type Diagnostic, range, type SourceFile } from '../../text/index.ts';
import type { Comment, Mapping } from '../document.ts';
import { TomlReader } from './toml-reader.ts';

/** What a TOML text holds. */
export interface TomlText {
  /** Absent where the text is broken. */
  readonly root?: Mapping;
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a TOML text (https://toml.io/en/v1.0.0; of 1.1 the line breaks within inline tables). Tables may be written in pieces, so that a
 * table's entries need not lie within its own place. Never throws.
 */
export function parseToml(file: SourceFile): TomlText {
  const reader = new TomlReader(file.text);
  const root = reader.read();
  const { comments, fault } = reader;
  if (!fault) return { ...(root && { root }), comments, diagnostics: [] };
  const { at, message } = fault;
  const end = Math.min(at + 1, file.text.length);
  const help = 'write it as TOML 1.0 does; nothing of the file was read';
  return {
    comments,
    diagnostics: [{ code: 'toml-syntax', severity: 'error', message, at: range(file, at, end), help }],
  };
}
