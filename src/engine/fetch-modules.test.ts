/** Fetching modules, from a registry and repositories that are not there in truth. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fakePackages, fakeWeb, memoryFiles, mountedFiles } from '../host/index.ts';
import { missingModules, moduleCacheFolder } from '../sources/index.ts';
import { discover } from './discover.ts';
import { fetchModules } from './fetch-modules.ts';
import { scan } from './scan.ts';
import { openWorkspace } from './workspace.ts';

const root = {
  'main.tf': `
module "net" {
  source  = "acme/net/aws//modules/inner"
  version = "~> 1.2"
}
module "store" { source = "git::https://git.example/store.git?ref=v1" }
module "packed" { source = "https://files.example/packed.tar.gz" }
module "away" { source = "s3::https://bucket.example/x.zip" }
module "none" {
  source  = "acme/net/aws"
  version = "> 9"
}
`,
};
const bucket = (name: string) => `resource "aws_s3_bucket" "this" { bucket = "${name}" }\n`;
const base = 'https://registry.terraform.io/v1/modules/acme/net/aws';
const web = () =>
  fakeWeb({
    'https://registry.terraform.io/.well-known/terraform.json': '{"modules.v1":"/v1/modules/"}',
    [`${base}/versions`]: '{"modules":[{"versions":[{"version":"1.1.0"},{"version":"1.2.7"},{"version":"2.0.0"}]}]}',
    [`${base}/1.2.7/download`]: {
      status: 204,
      headers: { 'x-terraform-get': 'git::https://git.example/net.git?ref=abc' },
    },
    'https://files.example/packed.tar.gz': { body: gzipSync(tar({ 'main.tf': bucket('packed'), '../out.tf': 'x' })) },
  });
const store = () =>
  fakePackages({
    'https://git.example/net.git?ref=abc': {
      'modules/inner/main.tf': 'module "deep" { source = "github.com/acme/deep" }\n',
    },
    'https://git.example/store.git?ref=v1': { 'main.tf': bucket('store') },
    'https://github.com/acme/deep.git': { 'main.tf': bucket('deep') },
  });

/** A tar archive; only what is read of a header is written. */
function tar(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(text.length.toString(8), 124);
    header.write('0', 156);
    return [header, Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, '\0'))];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('fetching modules', () => {
  const packages = store();
  const files = () => mountedFiles(memoryFiles(root), moduleCacheFolder, memoryFiles(packages.kept));
  const missing = () => {
    const { paths } = discover(files(), { paths: [], exclude: [] });
    return missingModules(openWorkspace(files(), paths).workspace);
  };

  it('takes each from where it is, with what it calls in turn, and tells what it cannot have', async () => {
    const asked = web();
    const failed = await fetchModules(missing, asked, packages);
    expect(failed.map(({ source, reason }) => `${source}: ${reason}`)).toEqual([
      's3::https://bucket.example/x.zip: Merlon does not fetch from `https://bucket.example/x.zip`',
      'acme/net/aws: no version of it fits `> 9`',
    ]);
    expect(Object.keys(packages.kept).sort()).toEqual([
      'registry.terraform.io/acme/net/aws/1.2.7/modules/inner/main.tf',
      'sources/git%3A%3Ahttps%3A%2F%2Fgit%2Eexample%2Fstore%2Egit%3Fref%3Dv1/main.tf',
      'sources/github%2Ecom%2Facme%2Fdeep/main.tf',
      'sources/https%3A%2F%2Ffiles%2Eexample%2Fpacked%2Etar%2Egz/main.tf',
    ]);
  });

  it('is not done again for what is there', async () => {
    const asked = web();
    await fetchModules(missing, asked, packages);
    expect(asked.asked.filter((url) => url.endsWith('download') || url.endsWith('gz'))).toEqual([]);
  });

  it('lets a scan see what the modules hold, without scanning the cache by itself', () => {
    const { report } = scan({ root: '.', files: files(), today: '2026-01-01', version: '0' });
    const found = new Set(report.findings.map(({ resource }) => resource.address));
    expect([...found].sort()).toEqual([
      'module.net.module.deep.aws_s3_bucket.this',
      'module.packed.aws_s3_bucket.this',
      'module.store.aws_s3_bucket.this',
    ]);
    expect(report.ledger.filter(({ about }) => about === 'module')).toHaveLength(2);
  });
});
