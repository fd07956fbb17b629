/** The walk: ignore files, vendored folders, and paths asked for. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { discover } from './discover.ts';

const tree = {
  '.gitignore': 'build/\n*.log\n!keep.log\n',
  'main.tf': '',
  'a.log': '',
  'keep.log': '',
  'build/out.tf': '',
  'app/.gitignore': 'secret.yaml\n!important.log\n',
  'app/secret.yaml': '',
  'app/important.log': '',
  'app/deploy.yaml': '',
  'secret.yaml': '',
  'node_modules/x/main.tf': '',
  '.terraform/modules/m/main.tf': '',
  '.github/workflows/ci.yml': '',
};

function walk(paths: readonly string[] = [], exclude: readonly string[] = []): readonly string[] {
  return discover(memoryFiles(tree), { paths, exclude }).paths;
}

describe('discover', () => {
  it('honours nested ignore files, the nearest first, and skips what was vendored', () => {
    expect(walk()).toEqual([
      '.github/workflows/ci.yml',
      '.gitignore',
      'app/.gitignore',
      'app/deploy.yaml',
      'app/important.log',
      'keep.log',
      'main.tf',
      'secret.yaml',
    ]);
  });

  it('keeps to the paths that were asked for', () => {
    expect(walk(['app/deploy.yaml', '.github'])).toEqual(['.github/workflows/ci.yml', 'app/deploy.yaml']);
  });

  it('leaves out what the user excludes', () => {
    expect(walk([], ['app/', '*.log'])).toEqual(['.github/workflows/ci.yml', '.gitignore', 'main.tf', 'secret.yaml']);
  });

  it('takes a link to a file of Terraform for a file, and no other link', () => {
    const files = memoryFiles(tree);
    const linked = ['net.tf', 'prod.auto.tfvars.json', 'app.yaml', 'modules'].map(
      (name) => ({ name, kind: 'link' }) as const,
    );
    const listing = { ...files, list: (folder: string) => (folder === '' ? linked : files.list(folder)) };
    expect(discover(listing, { paths: [], exclude: [] }).paths).toEqual(['net.tf', 'prod.auto.tfvars.json']);
  });

  it('names a folder that it cannot list', () => {
    const files = memoryFiles(tree);
    const { ledger } = discover(
      {
        ...files,
        list: (folder) =>
          folder === 'app' ? { unreadable: 'denied', reason: 'permission denied' } : files.list(folder),
      },
      { paths: [], exclude: [] },
    );
    expect(ledger).toEqual([expect.objectContaining({ subject: 'app', incomplete: true })]);
  });
});
