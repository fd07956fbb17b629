/** Hashes of files are those of their bytes, or not known; and files that discovery skipped are files all the same. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { plannedValues } from '../planned-values.ts';

function outputsOf(expression: string, change: (workspace: Workspace) => Workspace): unknown {
  const workspace = memoryWorkspace({ 'main.tf': `output "o" {\n  value = ${expression}\n}\n` });
  return plannedValues(evaluateRoot(change(workspace), '')).planned_values.outputs['o']?.value;
}

function withBytes(bytes: readonly number[]) {
  const { file } = decode('f', Uint8Array.from(bytes));
  return (workspace: Workspace): Workspace => ({
    ...workspace,
    file: (path) => (path === 'f' ? file : workspace.file(path)),
  });
}

const sha = (bytes: readonly number[]) => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');

describe('the hash of a file', () => {
  it('counts the byte order mark', () => {
    const bytes = [0xef, 0xbb, 0xbf, 0x61];
    expect(outputsOf('filesha256("f")', withBytes(bytes))).toBe(sha(bytes));
    expect(outputsOf('filebase64("f")', withBytes(bytes))).toBe('77u/YQ==');
    expect(outputsOf('length(file("f"))', withBytes(bytes))).toBe(2);
  });
  it('is not known of bytes that are no UTF-8', () => {
    expect(outputsOf('filesha256("f")', withBytes([0x61, 0xff]))).toBeUndefined();
    expect(outputsOf('filesha256("f")', withBytes([0xff, 0xfe, 0x61, 0x00]))).toBeUndefined();
  });
  it('is known of a text that holds the replacement character itself', () => {
    const bytes = [0xef, 0xbf, 0xbd];
    expect(outputsOf('filesha256("f")', withBytes(bytes))).toBe(sha(bytes));
  });
});

describe('a file that discovery skipped', () => {
  const entries = (kind: 'file' | 'link') => (workspace: Workspace) => ({
    ...workspace,
    entriesIn: (folder: string) => (folder === 'dist' ? [{ name: 'a.zip', kind }] : []),
  });
  it('exists', () => {
    expect(outputsOf('fileexists("dist/a.zip")', entries('file'))).toBe(true);
    expect(outputsOf('fileexists("dist/b.zip")', entries('file'))).toBe(false);
    expect(outputsOf('fileset("dist", "*.zip")', entries('file'))).toEqual(['a.zip']);
  });
  it('is not told where links lie', () => {
    expect(outputsOf('fileexists("dist/a.zip")', entries('link'))).toBeUndefined();
    expect(outputsOf('fileset("dist", "*.zip")', entries('link'))).toBeUndefined();
  });
});
