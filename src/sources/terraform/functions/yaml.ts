/** `yamldecode` and `yamlencode`. */
import type { Origin } from '../../../graph/index.ts';
import { type Node, parseYaml } from '../../../syntax/index.ts';
import { settled, unknownIn } from '../values/known.ts';
import { formatNumeric, parseNumeric } from '../values/numeric.ts';
import { bool, number, text, type Val } from '../values/value.ts';
import { anything, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { fromDocument } from './from-document.ts';

/** The functions. */
export const yamlFunctions: readonly FunctionDefinition[] = [
  {
    name: 'yamldecode',
    parameters: [parameter('string')],
    returns: 'any',
    run: (args, site) => {
      const [given] = args;
      if (given?.kind === 'string' && given.encodes) return given.encodes;
      const stream = parseYaml({ path: site.at.file.path, text: textAt(args, 0) });
      const problem = stream.diagnostics.find(({ severity }) => severity === 'error');
      if (problem) return site.fail(problem.message);
      if (stream.documents.length > 1) return site.fail('the text holds several documents');
      const root = stream.documents[0]?.root;
      if (!root) return site.fail('the text is empty');
      const wrong = unusableIn(root);
      return wrong === undefined ? fromDocument(root, site.origin, oldScalar) : site.fail(wrong);
    },
  },
  {
    name: 'yamlencode',
    parameters: [anything],
    returns: 'string',
    run: ([given], site) => {
      if (!given) return site.fail('no value');
      const value = settled(given);
      if (unknownIn(value)) return site.unknown([value]);
      const end = isBlock(value) || /^["[{|]/.test(scalarOf(value, '')) ? '' : '...\n';
      return text(blockOf(value, '') + end, site.origin, 0, value);
    },
  },
];

/** Tags that Terraform's reader knows. */
const tags: ReadonlySet<string> = new Set(
  'str int float bool null timestamp binary seq map'.split(' ').map((name) => `tag:yaml.org,2002:${name}`),
);

/** What has no place among Terraform's values: other tags, keys that are no scalars, numbers that are not finite. */
function unusableIn(root: Node): string | undefined {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.tag && !tags.has(node.tag.name)) return `the tag \`${node.tag.name}\` is not supported`;
    if (node.kind === 'sequence') for (const item of node.items) open.push(item);
    else if (node.kind === 'mapping') {
      for (const { name, value } of node.entries) {
        if (name === undefined) return 'only scalars can be keys';
        open.push(value);
      }
    } else if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
      return `\`${node.text}\` is no number here`;
    }
  }
  return undefined;
}

/** Words of YAML 1.1 that Terraform's reader knows besides those of 1.2. */
const words: ReadonlyMap<string, boolean> = new Map(
  ['y', 'yes', 'on'].flatMap((yes, i) => {
    const no = ['n', 'no', 'off'][i] ?? '';
    return [yes, no].flatMap((word) =>
      [word, (word[0] ?? '').toUpperCase() + word.slice(1), word.toUpperCase()].map(
        (form) => [form, word === yes] as const,
      ),
    );
  }),
);

/** Plain scalars that are something else than YAML 1.2 says: booleans of YAML 1.1, and timestamps, which are written as RFC 3339. */
function oldScalar(source: string, origin: Origin): Val | undefined {
  const word = words.get(source);
  if (word !== undefined) return bool(word, origin);
  const large = /^[-+]?\d+(?:\.\d*)?[eE][-+]?\d+$/.test(source) ? parseNumeric(source) : undefined;
  if (large !== undefined) return number(large, origin);
  const match =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?[ \t]*(Z|[-+]\d\d:\d\d)?)?$/.exec(source);
  if (!match) return undefined;
  const [, year, month = '', day = '', hour = '0', minute = '00', second = '00', zone = 'Z'] = match;
  const two = (part: string) => part.padStart(2, '0');
  return text(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`, origin);
}

/** A value in block style with a line end; keys and strings are in double quotes, as cty's encoder writes them. */
function blockOf(value: Val, indent: string): string {
  if ((value.kind === 'map' || value.kind === 'object') && value.entries.size > 0) {
    return [...value.entries].map(([name, entry]) => `${indent}${quoted(name)}:${memberOf(entry, indent)}`).join('');
  }
  if ((value.kind === 'list' || value.kind === 'set' || value.kind === 'tuple') && value.items.length > 0) {
    return value.items.map((item) => `${indent}-${itemOf(item, indent)}`).join('');
  }
  return `${indent}${scalarOf(value, indent)}\n`;
}

function isBlock(value: Val): boolean {
  if (value.kind === 'map' || value.kind === 'object') return value.entries.size > 0;
  return (value.kind === 'list' || value.kind === 'set' || value.kind === 'tuple') && value.items.length > 0;
}

function memberOf(value: Val, indent: string): string {
  if (!isBlock(value)) return ` ${scalarOf(value, indent)}\n`;
  return `\n${blockOf(value, value.kind === 'map' || value.kind === 'object' ? `${indent}  ` : indent)}`;
}

function itemOf(value: Val, indent: string): string {
  if (!isBlock(value)) return ` ${scalarOf(value, indent)}\n`;
  return ` ${blockOf(value, `${indent}  `).slice(indent.length + 2)}`;
}

function scalarOf(value: Val, indent: string): string {
  switch (value.kind) {
    case 'string':
      return value.value.includes('\n') ? literalBlock(value.value, indent) : quoted(value.value);
    case 'number':
      return formatNumeric(value.value);
    case 'bool':
      return String(value.value);
    case 'map':
    case 'object':
      return '{}';
    case 'list':
    case 'set':
    case 'tuple':
      return '[]';
    default:
      return 'null';
  }
}

/** In double quotes; characters beyond the first plane are escaped, as the encoder does that Terraform uses. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (letter) => `\\U${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0')}`,
  );
}

/** A text of several lines as a literal block, with what it says about its last line ends. */
function literalBlock(value: string, indent: string): string {
  if (/^[\t\n]|^ +\n|[^\S\n]\n|[^\n\t\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/.test(value)) return quoted(value);
  const tail = value.endsWith('\n\n') || value === '\n' ? '+' : value.endsWith('\n') ? '' : '-';
  const lines = value.replace(/\n$/, '').split('\n');
  return `|${value.startsWith(' ') ? '2' : ''}${tail}\n${lines.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`;
}
