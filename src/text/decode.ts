/** Bytes to text, with what was odd about them. */
import type { Diagnostic } from './diagnostic.ts';
import { range } from './range.ts';
import type { SourceFile } from './source-file.ts';

/** A decoded file, and diagnostics on its encoding. */
export interface Decoded {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/**
 * Decodes UTF-8, or UTF-16 by its byte order mark. Bytes that are not UTF-8 become U+FFFD with a warning at the first of them.
 * The byte order mark is not part of the text.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return clean(path, new TextDecoder('utf-16le').decode(bytes), 'utf-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return clean(path, new TextDecoder('utf-16be').decode(bytes), 'utf-16');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return clean(path, strict.decode(bytes), marked ? 'marked' : undefined);
  } catch {
    const file: SourceFile = { path, text: lenient.decode(bytes), encoding: 'malformed' };
    const at = Math.max(0, file.text.indexOf('\ufffd'));
    return {
      file,
      diagnostics: [
        {
          code: 'text-not-utf8',
          severity: 'warning',
          message: 'the file is not valid UTF-8; the bytes that could not be read count as `\ufffd`',
          at: range(file, at, Math.min(at + 1, file.text.length)),
          help: 'save the file as UTF-8',
        },
      ],
    };
  }
}

function clean(path: string, text: string, encoding?: 'marked' | 'utf-16'): Decoded {
  return { file: encoding ? { path, text, encoding } : { path, text }, diagnostics: [] };
}
