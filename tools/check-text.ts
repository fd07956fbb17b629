/** The texts that a new check consists of: its file, and its line on the lists. */

/**
 * Folder (below src/checks) and file name of an id; undefined if it is none. A folder that exists decides where the service's name ends:
 * `aws-secrets-manager-x` lies in aws/secrets-manager when that is there, else in aws/secrets.
 */
export function placeOf(
  id: string,
  isFolder: (folder: string) => boolean,
): { folder: string; name: string } | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id)) return undefined;
  const [provider = '', ...rest] = id.split('-');
  for (let length = rest.length - 1; length > 0; length--) {
    const folder = `${provider}/${rest.slice(0, length).join('-')}`;
    if (length === 1 || isFolder(folder)) return { folder, name: rest.slice(length).join('-') };
  }
  return undefined;
}

/** The file of a check whose words are still to be found; it compiles only when they are. */
export function checkText(id: string, folder: string): string {
  const title = id.slice(folder.length + 1).replaceAll('-', ' ');
  const up = '../'.repeat(folder.split('/').length);
  const language = folder.startsWith('kubernetes/')
    ? 'kubernetes'
    : folder.startsWith('dockerfile/')
      ? 'dockerfile'
      : 'terraform';
  return `/** TODO: how it should be, in one sentence: ${title}. */
import { isTrue } from '${up}../findings/index.ts';
import { check, ${language} } from '${up}check.ts';

export default check({
  id: '${id}',
  title: 'TODO ${title}',
  severity: 'TODO',
  on: 'TODO',
  why: 'TODO',
  fix: 'TODO',
  references: ['TODO'],
  controls: ['TODO'],
  evaluate: ({ TODO }) => isTrue(TODO, 'TODO'),
  examples: {
    pass: [
      ${language}\`
        TODO
      \`,
    ],
    fail: [
      ${language}\`
        TODO: mark what the evidence must point at by «»
      \`,
    ],
    unknown: [],
  },
});
`;
}

/** A list with one more entry, each kind of import and the array in order. A list that has the entry is left as it is. */
export function withEntry(text: string, { kind, name }: { kind: 'file' | 'folder'; name: string }): string {
  const variable = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const line =
    kind === 'file' ? `import ${variable} from './${name}.ts';` : `import { ${variable} } from './${name}/index.ts';`;
  if (text.includes(line)) return text;
  const isOwn = (written: string) => /^import .* from '\.\/[^']+';$/.test(written);
  const lines = text.split('\n');
  const imports = [...lines.filter(isOwn), line].sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1));
  const rest = lines.filter((written) => !isOwn(written));
  const items = imports.flatMap((written) => {
    const [, braces, found] = /^import (\{ )?(\w+)/.exec(written) ?? [];
    return found === undefined ? [] : [braces === undefined ? found : `...${found}`];
  });
  const [first = '', ...others] = rest;
  return [first, ...imports, ...others].join('\n').replace(/= \[[^\]]*\];/, `= [${items.join(', ')}];`);
}

function pathIn(line: string): string {
  return /'([^']*?)(?:\/index)?\.ts'/.exec(line)?.[1] ?? line;
}
