/** Unpacks tar archives that are compressed by gzip. Links, devices and whatever leads out of the archive are left out. */
import { gunzipSync } from 'node:zlib';

const largest = 256 * 1024 * 1024;
const mostFiles = 50_000;

/** The files by their paths; a text says why they cannot be had. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return 'it is no tar archive compressed by gzip';
  try {
    return filesIn(gunzipSync(bytes, { maxOutputLength: largest }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function filesIn(tar: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at + 512 <= tar.length; ) {
    const header = tar.subarray(at, at + 512);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(fieldOf(header, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0 || at + 512 + size > tar.length) return 'the archive is broken';
    const content = tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x') {
      longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(textOf(content))?.[1] ?? longName;
    } else if (type === 'L') longName = textOf(content).replace(/\0.*$/, '');
    else {
      const prefix = fieldOf(header, 345, 155);
      const name = longName ?? (prefix === '' ? '' : `${prefix}/`) + fieldOf(header, 0, 100);
      longName = undefined;
      const path = plainPath(name);
      if ((type === '0' || type === '\0') && path !== undefined) files.set(path, content);
      if (files.size > mostFiles) return 'the archive holds too many files';
    }
  }
  return files;
}

function fieldOf(header: Uint8Array, start: number, length: number): string {
  return textOf(header.subarray(start, start + length)).replace(/\0.*$/s, '');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function plainPath(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || name.startsWith('/') || parts.includes('..') || name.includes('\\')
    ? undefined
    : parts.join('/');
}
