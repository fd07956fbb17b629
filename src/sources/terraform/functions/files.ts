/** Functions that read files of the scanned folder, and those over paths. */
import { collectionOf, type Type } from '../values/type.ts';
import { setElements } from '../values/identity.ts';
import { settled } from '../values/known.ts';
import { bool, text, unknownVal, type Val } from '../values/value.ts';
import type { SourceFile } from '../../../text/index.ts';
import { type CallSite, type FunctionDefinition, parameter, something, textAt } from './definition.ts';
import { globPattern } from './glob.ts';
import { digest } from './hashes.ts';
import { isEntries } from './sequences.ts';
import { needsMachine, notEvaluated } from '../values/reasons.ts';

const str = parameter('string');
const strings = collectionOf('set', 'string');
/** How deep `**` goes. */
const MAX_LEVELS = 50;

/** The functions. */
export const fileFunctions: readonly FunctionDefinition[] = [
  {
    name: 'abspath',
    parameters: [str],
    returns: 'string',
    run: (_, site) => ofMachine(site, 'the folder that Terraform runs in, `path.cwd`'),
  },
  { name: 'pathexpand', parameters: [str], returns: 'string', run: pathExpand },
  {
    name: 'basename',
    parameters: [str],
    returns: 'string',
    run: (args, site) => text(baseName(textAt(args, 0)), site.origin),
  },
  {
    name: 'dirname',
    parameters: [str],
    returns: 'string',
    run: (args, site) => text(dirName(textAt(args, 0)), site.origin),
  },
  reading('file', (file, site) =>
    text(file.text, { at: site.at, cause: { at: { file, start: 0, end: file.text.length } } }),
  ),
  reading('filebase64', (file, site) => text(Buffer.from(file.text).toString('base64'), site.origin)),
  reading('filebase64sha256', (file, site) => text(digest('sha256', file.text, 'base64'), site.origin)),
  reading('filebase64sha512', (file, site) => text(digest('sha512', file.text, 'base64'), site.origin)),
  reading('filemd5', (file, site) => text(digest('md5', file.text, 'hex'), site.origin)),
  reading('filesha1', (file, site) => text(digest('sha1', file.text, 'hex'), site.origin)),
  reading('filesha256', (file, site) => text(digest('sha256', file.text, 'hex'), site.origin)),
  reading('filesha512', (file, site) => text(digest('sha512', file.text, 'hex'), site.origin)),
  { name: 'fileexists', parameters: [str], returns: 'bool', run: fileExists },
  { name: 'fileset', parameters: [str, str], returns: strings, run: fileSet },
  { name: 'templatefile', parameters: [str, { type: 'any', open: true }], returns: 'string', run: templateFile },
  { name: 'templatestring', parameters: [str, { ...something, open: true }], returns: 'string', run: templateString },
];

function reading(name: string, of: (file: SourceFile, site: CallSite) => Val): FunctionDefinition {
  return {
    name,
    parameters: [str],
    returns: 'string',
    run: (args, site) => {
      const file = fileAt(textAt(args, 0), site);
      if ('kind' in file) return file;
      const { encoding } = file;
      if (encoding === undefined) return of(file, site);
      // Terraform sees the byte order mark as a character.
      if (encoding === 'marked') return of({ path: file.path, text: `\ufeff${file.text}` }, site);
      // Bytes that are no text were replaced on reading; what they were is lost.
      if (name === 'file') return site.fail(`\`${file.path}\` is no UTF-8 text`);
      return unknownVal(notEvaluated(name, `\`${file.path}\` is no UTF-8 text`), site.origin, 'string');
    },
  };
}

function fileAt(path: string, site: CallSite): SourceFile | Val {
  const found = site.frame.files.read(path);
  if (typeof found !== 'string') return found;
  const says =
    found === 'missing' ? `file \`${path}\` is not here` : `file \`${path}\` lies outside of the scanned folder`;
  site.frame.run.report({ code: 'terraform-file', severity: 'warning', message: says, at: site.at });
  return unknownVal({ code: 'not-read', says }, site.origin, 'string');
}

function ofMachine(site: CallSite, what: string): Val {
  return unknownVal(needsMachine(what), site.origin, 'string');
}

function notTold(site: CallSite, says: string, type: Type): Val {
  return unknownVal({ code: 'not-read', says }, site.origin, type);
}

function pathExpand(args: readonly Val[], site: CallSite): Val {
  const path = textAt(args, 0);
  return path.startsWith('~') ? ofMachine(site, 'the home folder, `~`') : text(path, site.origin);
}

function baseName(path: string): string {
  if (path === '') return '.';
  const bare = path.replace(/\/+$/, '');
  return bare === '' ? '/' : bare.slice(bare.lastIndexOf('/') + 1);
}

function dirName(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return '.';
  const parts: string[] = [];
  for (const part of path.slice(0, slash).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  const clean = parts.join('/');
  if (path.startsWith('/')) return `/${clean}`;
  return clean === '' ? '.' : clean;
}

function fileExists(args: readonly Val[], site: CallSite): Val {
  const path = textAt(args, 0);
  const found = site.frame.files.exists(path);
  if (found === 'outside') return notTold(site, `file \`${path}\` lies outside of the scanned folder`, 'bool');
  if (found === 'unsure') return notTold(site, `whether there is a file \`${path}\` cannot be told`, 'bool');
  return bool(found, site.origin);
}

function fileSet(args: readonly Val[], site: CallSite): Val {
  const folder = textAt(args, 0);
  const glob = textAt(args, 1);
  const pattern = globPattern(glob);
  if (typeof pattern === 'string') return site.fail(pattern);
  const levels = glob.includes('**') ? MAX_LEVELS : glob.split('/').length - 1;
  const found = site.frame.files.list(folder, levels);
  if (found === 'outside') return notTold(site, `folder \`${folder}\` lies outside of the scanned folder`, strings);
  if (found === 'unsure') return notTold(site, `not all files of folder \`${folder}\` can be told`, strings);
  if (!site.frame.run.spend(found.length)) return site.limit(site.frame.run.spent());
  const items = found.filter((path) => pattern.test(path)).map((path) => text(path, site.origin));
  return { kind: 'set', items: setElements(items), element: 'string', origin: site.origin, marks: 0, open: undefined };
}

function templateFile(args: readonly Val[], site: CallSite): Val {
  const file = fileAt(textAt(args, 0), site);
  return 'kind' in file ? file : rendered(file, args[1], site);
}

function templateString(args: readonly Val[], site: CallSite): Val {
  const [template] = args;
  if (template?.kind !== 'string') return site.unknown(args);
  return rendered({ path: template.origin.at.file.path, text: template.value }, args[1], site);
}

function rendered(file: SourceFile, given: Val | undefined, site: CallSite): Val {
  const variables = given && settled(given);
  if (variables?.kind === 'unknown') return site.unknown([variables]);
  if (!isEntries(variables)) return site.fail('an object of variables is required');
  if (site.frame.variables?.has(nested)) return site.fail('a template cannot read a template');
  const evaluate = site.frame.template(file);
  const value = evaluate({ ...site.frame, variables: new Map([...variables.entries, [nested, variables]]), slots: [] });
  return { ...value, origin: { at: site.at, cause: value.origin } };
}

/** Marks the variables of a template; no variable can have this name. */
const nested = '\0template';
