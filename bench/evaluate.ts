/** Measured in a process of its own: evaluates every root of a folder, edits files and evaluates again, and prints what it took as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, Session } from '../src/engine/index.ts';
import { diskFiles, type Files, isUnreadable } from '../src/host/index.ts';
import { sources } from '../src/sources/index.ts';

const root = process.argv[2] ?? '.';
const terraform = sources.find(({ name }) => name === 'terraform');
if (!terraform) throw new Error('there is no source for Terraform');
const session = new Session();
const reads = new Map<string, number>();

/** Every file below the folder, as discovery would give them. */
function pathsIn(files: Files): readonly string[] {
  const paths: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = files.list(folder);
    for (const { name, kind } of isUnreadable(entries) ? [] : entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') open.push(path);
      else paths.push(path);
    }
  }
  return paths.sort();
}

/** From the walk over the disk to resources in their published form. */
function evaluate(): { readonly milliseconds: number; readonly resources: number; readonly paths: readonly string[] } {
  const start = process.hrtime.bigint();
  const files = diskFiles(root);
  const paths = pathsIn(files);
  const counted: Files = {
    ...files,
    read(path, limit) {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return files.read(path, limit);
    },
  };
  const { resources } = terraform?.read(openWorkspace(counted, paths, session).workspace) ?? { resources: [] };
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, resources: resources.length, paths };
}

const { milliseconds: first, resources, paths } = evaluate();
const called = paths.find((path) => /^(?:modules|cell)\//.test(path)) ?? '';
const reread = reads.get(called) ?? 0;

/** The median over several edits of one file. */
function edited(what: string, pattern: RegExp, edit: (text: string, i: number) => string) {
  const path = paths.find((one) => pattern.test(one));
  if (path === undefined) return [];
  const times = Array.from({ length: 7 }, (_, i) => {
    const file = join(root, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8'), i));
    return evaluate().milliseconds;
  }).sort((a, b) => a - b);
  return [{ what, milliseconds: times[3] ?? Number.NaN }];
}

const isEdited = paths.length > 10;
const edits = isEdited
  ? [
      ...edited('a module', /^modules\/part-1\/part-1\.tf$/, (text, i) => `${text}# edit ${i}\n`),
      ...edited('the first line of a root', /^(?:roots\/root-1\/)?main\.tf$/, (text, i) => `# edit ${i}\n${text}`),
      ...edited('a tfvars file, not of its values', /terraform\.tfvars$/, (text, i) => `# edit ${i}\n${text}`),
      ...edited('a value that all modules take', /terraform\.tfvars$/, (_, i) => `environment = "edit-${i}"\n`),
    ]
  : [];
console.log(JSON.stringify({ files: paths.length, resources, reads: reread, first, edits }));
