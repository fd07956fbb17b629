/** Writes a generated corpus to a folder that lives as long as the measurement. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Corpus } from './terraform-corpus.ts';

/** Calls `use` with the folder's path, and removes the folder after it. */
export function withCorpus<T>(corpus: Corpus, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'merlon-corpus-'));
  try {
    for (const [path, text] of corpus) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Length of all texts in MB (10^6 bytes). */
export function megabytesOf(corpus: Corpus): number {
  return [...corpus.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}
