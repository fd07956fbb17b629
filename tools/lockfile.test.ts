/** The lockfile pins every package by its content and records no place to fetch it from. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
// A lockfile of version 3 has one entry for each installed folder; the first, without a path, is the project itself.
const lock = JSON.parse(text) as {
  packages: Record<string, { resolved?: string; integrity?: string; optional?: boolean }>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('lockfile', () => {
  it('was read', () => {
    expect(packages.length).toBeGreaterThan(50);
  });

  it('records no download address', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/"resolved"|"https?:\/\/[^"]*\.tgz"/);
  });

  it('pins the content of every package', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('knows the packages of the machines of others', () => {
    // npm leaves out what it could not look up; `npm ci` then fails for everybody.
    const platforms = packages
      .map(([path]) => path)
      .filter((path) => path.startsWith('node_modules/@rolldown/binding-'));
    for (const machine of ['darwin-arm64', 'linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc']) {
      expect(platforms).toContain(`node_modules/@rolldown/binding-${machine}`);
    }
  });
});
