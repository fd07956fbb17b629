/** Rules about names, lengths, first lines, suppressions and lists, each seen to fail on a made-up tree. */
import { describe, expect, it } from 'vitest';
import { docstringBreaches } from './docstrings.ts';
import { fileBreaches } from './files.ts';
import { madeUpHouse } from './house.ts';
import { listBreaches } from './lists.ts';
import { readModules } from './modules.ts';
import { suppressionBreaches } from './suppressions.ts';

const said = '/** Says what it is for. */\n';

function fileRules(files: Record<string, string>): string[] {
  return fileBreaches(madeUpHouse(files)).map(({ rule }) => rule);
}

function listSayings(files: Record<string, string>): string[] {
  const house = madeUpHouse(files);
  return listBreaches(house, readModules(house).modules).map(({ rule, file }) => `${rule} ${file}`);
}

describe('files', () => {
  it.each(['util', 'utils', 'common', 'helper', 'helpers', 'base', 'misc', 'manager', 'types', 'shared'])(
    'refuses the name %s, of a file and of a folder',
    (name) => {
      expect(fileRules({ [`src/graph/${name}.ts`]: said })).toEqual(['name']);
      expect(fileRules({ [`src/graph/${name}/a.ts`]: said })).toEqual(['name']);
      expect(fileRules({ [`src/graph/${name}.test.ts`]: said })).toEqual(['name']);
    },
  );

  it('refuses names that hide one of those, and names not in kebab-case', () => {
    expect(fileRules({ 'src/graph/string-utils.ts': said })).toEqual(['name']);
    expect(fileRules({ 'src/graph/edgeList.ts': said })).toEqual(['name']);
    expect(fileRules({ 'src/graph/baseline.ts': said, 'src/schema/aws/secrets-manager.ts': said })).toEqual([]);
  });

  it('refuses rooms that are on no plan and files outside rooms', () => {
    expect(fileRules({ 'src/attic/a.ts': said })).toEqual(['plan']);
    expect(fileRules({ 'src/loose.ts': said })).toEqual(['plan']);
    expect(fileRules({ 'src/architecture.test.ts': said })).toEqual([]);
  });

  it('counts lines', () => {
    expect(fileRules({ 'src/graph/a.ts': said.repeat(400), 'src/graph/b.ts': said, 'src/graph/c.ts': said })).toEqual(
      [],
    );
    expect(fileRules({ 'src/graph/a.ts': said.repeat(401), 'src/graph/b.ts': said, 'src/graph/c.ts': said })).toEqual([
      'length',
    ]);
    expect(fileRules({ 'src/graph/a.ts': said.repeat(79) })).toEqual([]);
    expect(fileRules({ 'src/graph/a.ts': said.repeat(80) })).toEqual(['median']);
  });

  it('wants a first line that says something', () => {
    expect(fileRules({ 'src/graph/a.ts': "import { a } from 'b';" })).toEqual(['first-line']);
    expect(fileRules({ 'src/graph/a.ts': '/** Edges. */' })).toEqual(['first-line']);
    expect(fileRules({ 'tools/a.mjs': `#!/usr/bin/env node\n${said}` })).toEqual([]);
  });

  it('wants a reason for each suppressed rule', () => {
    const rules = (text: string) =>
      suppressionBreaches(readModules(madeUpHouse({ 'src/graph/a.ts': text })).modules).length;
    expect(rules('// oxlint-disable-next-line no-console')).toBe(1);
    expect(rules('/* eslint-disable */')).toBe(1);
    expect(rules('// @ts-expect-error')).toBe(1);
    expect(rules('// @ts-expect-error: must not compile')).toBe(0);
    expect(rules('// oxlint-disable-next-line no-console -- it is the console')).toBe(0);
    expect(rules('// It is the console.\n// oxlint-disable-next-line no-console')).toBe(0);
    expect(rules('// It is the console.\n\n// oxlint-disable-next-line no-console')).toBe(1);
    expect(rules("const text = '// oxlint-disable-next-line no-console';")).toBe(0);
  });
});

describe('docstrings', () => {
  const rules = (text: string, path = 'src/graph/a.ts') =>
    docstringBreaches(readModules(madeUpHouse({ [path]: text })).modules).map(({ says }) => says);

  it('stand above every export', () => {
    expect(rules('export const a = 1;')).toEqual(['exports `a` without a docstring']);
    expect(rules('// A.\nexport function a() {}')).toHaveLength(1);
    expect(rules("import 'b';\n/** A. */\nconst b = 1;\nexport interface A {}")).toHaveLength(1);
    expect(rules('/** A. */\nexport type A = 1;\nconst b = 1;\nexport { b };')).toEqual([]);
    expect(rules('/** A. */\nexport function a(): void;\nexport function a(b?: 1) {}')).toEqual([]);
  });

  it('are the first line where a file has one export', () => {
    expect(rules('/** A file. */\nconst b = 1;\nexport const a = b;')).toEqual([]);
    expect(rules('/** A file. */\nconst c = 1;\nexport const a = c;\nexport const b = c;')).toHaveLength(2);
  });

  it('are not asked of lists and tests', () => {
    expect(rules('export const all = [];', 'src/checks/index.ts')).toEqual([]);
    expect(rules('export const a = 1;', 'src/graph/a.test.ts')).toEqual([]);
  });
});

describe('lists', () => {
  it('name every folder of a family of folders', () => {
    const sources = {
      'src/sources/index.ts': "import './helm/index.ts'; import './terraform/index.ts';",
      'src/sources/source.ts': '',
      'src/sources/helm/index.ts': '',
      'src/sources/terraform/index.ts': '',
    };
    expect(listSayings(sources)).toEqual([]);
    expect(listSayings({ ...sources, 'src/sources/kustomize/a.ts': '' })).toEqual([
      'list src/sources/kustomize/index.ts',
    ]);
    expect(
      listSayings({ ...sources, 'src/sources/index.ts': "import './terraform/index.ts'; import './helm/index.ts';" }),
    ).toEqual(['list-order src/sources/index.ts']);
    expect(listSayings({ 'src/sources/helm/index.ts': '' })).toEqual(['list src/sources']);
  });

  it('name every file of a family of files, folder by folder', () => {
    const checks = {
      'src/checks/index.ts': "import './aws/index.ts';",
      'src/checks/check.ts': '',
      'src/checks/aws/index.ts': "import './s3/index.ts';",
      'src/checks/aws/s3/index.ts': "import a from './a.ts'; import b from './b.ts';",
      'src/checks/aws/s3/a.ts': '',
      'src/checks/aws/s3/b.ts': '',
      'src/checks/aws/s3/b.test.ts': '',
    };
    expect(listSayings(checks)).toEqual([]);
    expect(listSayings({ ...checks, 'src/checks/aws/s3/c.ts': '' })).toEqual(['list src/checks/aws/s3/c.ts']);
    expect(listSayings({ ...checks, 'src/checks/azure/a.ts': '' })).toEqual([
      'list src/checks/azure/index.ts',
      'list src/checks/azure',
    ]);
  });
});
