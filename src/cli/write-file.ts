/** Writes a report to a file: whole or not at all, and never over something that somebody wrote by hand. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** How each report and the baseline begin. */
const ours =
  /^(?:<!doctype html>[^]*content="Merlon|\{\s*"(?:schema": "urn:merlon|about": "written by `merlon|\$schema"[^]*"name": "Merlon")|<\?xml[^]*name="Merlon"|## (?:✅ )?Merlon|Merlon \d)/i;
const looked = 4096;

/**
 * Writes beside the target and renames, so that no reader ever sees half a file; makes the folders on the way.
 * A device or pipe is written to as it is.
 * @throws UsageError where a file of somebody else stands there, or the disk refuses
 */
export function writeReport(cwd: string, file: string, text: string): void {
  const named = resolve(cwd, file);
  try {
    const stat = statSync(named, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw new UsageError(`\`${file}\` is a folder`, 'give the name of a file');
    if (stat && !stat.isFile()) {
      writeFileSync(named, text);
      return;
    }
    const path = stat ? realpathSync(named) : named;
    if (stat && stat.size > 0 && !ours.test(headOf(path))) {
      throw new UsageError(
        `\`${file}\` exists and is no report of Merlon`,
        'choose another name, or remove the file first',
      );
    }
    replace(path, text);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write \`${file}\`: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function replace(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function headOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(looked);
    return new TextDecoder().decode(bytes.subarray(0, readSync(handle, bytes, 0, looked, 0)));
  } finally {
    closeSync(handle);
  }
}
