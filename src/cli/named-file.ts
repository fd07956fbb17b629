/** Reads a file that the user named on the command line: whatever it is, wherever it lies. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where it cannot be read */
export function namedFile(cwd: string, name: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, name));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = missing ? 'there is no such file' : error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read \`${name}\`: ${reason}`);
  }
}
