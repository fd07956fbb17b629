/** JSON texts to positioned trees. */
import { type Diagnostic, range, type SourceFile } from '../../text/index.ts';
import type { Comment, Node } from '../document.ts';
import { JsonReader } from './json-reader.ts';

/** What a JSON text holds. */
export interface JsonText {
  /** Absent where the text is empty or broken beyond what is tolerated. */
  readonly root?: Node;
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one JSON value (RFC 8259). Comments, trailing commas, missing commas, line breaks within strings and duplicate keys are
 * tolerated with a diagnostic; anything else that is wrong is an error and there is no root. Never throws.
 */
export function parseJson(file: SourceFile): JsonText {
  const reader = new JsonReader(file.text);
  const root = reader.read();
  const diagnostics = reader.troubles.map(
    ({ code, severity, message, start, end, help, earlier }): Diagnostic => ({
      code,
      severity,
      message,
      at: range(file, start, end),
      help,
      ...(earlier && { related: [{ at: range(file, earlier.start, earlier.end), message: 'first here' }] }),
    }),
  );
  return { ...(root && { root }), comments: reader.comments, diagnostics };
}
