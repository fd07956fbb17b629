/** Addresses of modules. */
import { describe, expect, it } from 'vitest';
import { cachedPackage, parseSource } from './module-source.ts';

const shown = (source: string) => {
  const parsed = parseSource(source, 'registry.example');
  if (parsed.kind === 'registry') return `registry ${parsed.host} ${parsed.name} ${parsed.folder}`;
  return `${parsed.kind} ${parsed.url} ${parsed.ref ?? '-'} ${parsed.folder}`;
};

describe('a module source', () => {
  it.each([
    ['a/b/aws', 'registry registry.example a/b/aws '],
    ['a/b/aws//modules/x', 'registry registry.example a/b/aws modules/x'],
    ['app.terraform.io/org/vpc/aws', 'registry app.terraform.io org/vpc/aws '],
    ['localhost:8080/org/vpc/aws', 'registry localhost:8080 org/vpc/aws '],
    ['github.com/org/repo', 'git https://github.com/org/repo.git - '],
    ['github.com/org/repo//sub/x?ref=v1', 'git https://github.com/org/repo.git v1 sub/x'],
    ['git::https://host/a.git//m?ref=abc', 'git https://host/a.git abc m'],
    ['git::ssh://git@host/a.git?ref=v2', 'git ssh://git@host/a.git v2 '],
    ['git@github.com:org/repo.git//m', 'git git@github.com:org/repo.git - m'],
    ['https://host/x.tar.gz//m', 'archive https://host/x.tar.gz - m'],
    ['s3::https://host/x.zip', 'unsupported https://host/x.zip - '],
    ['git::ext::sh -c x', 'unsupported ext::sh -c x - '],
    ['--upload-pack=x', 'unsupported --upload-pack=x - '],
  ])('is taken apart: %s', (source, parts) => {
    expect(shown(source)).toBe(parts);
  });

  it('names a folder of the cache that leads nowhere else', () => {
    const named = (source: string) => {
      const parsed = parseSource(source, 'registry.example');
      return parsed.kind === 'registry' ? undefined : cachedPackage(parsed);
    };
    expect(named('git::https://host/../a.git?ref=v1')).toBe(
      'sources/git%3A%3Ahttps%3A%2F%2Fhost%2F%2E%2E%2Fa%2Egit%3Fref%3Dv1',
    );
    expect(named(`git::https://host/${'a'.repeat(300)}.git`)).toBeUndefined();
  });
});
