/** What `parameter_overrides` of a SAM configuration gives: a text, a list, a map, or files of these. */
import * as posix from 'node:path/posix';
import { type Node, parseToml, type Scalar, scalarText, sourceSpan } from '../../../syntax/index.ts';
import { range, type Range, type SourceFile } from '../../../text/index.ts';
import { folderOf } from '../../document-file.ts';
import { placeAt } from '../../document-value.ts';
import type { Workspace } from '../../source.ts';
import type { GivenParameter } from './given-parameter.ts';

/** Parameters, and the files that were named and could not be read. */
export interface Overrides {
  readonly parameters: readonly GivenParameter[];
  readonly missing: readonly string[];
}

const mostFiles = 20;
const value = String.raw`("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?:\\.|[^ "\\])+)`;
const longForm = new RegExp(String.raw`ParameterKey=([A-Za-z0-9"']+),ParameterValue=${value}`, 'g');
const shortForm = new RegExp(String.raw`(?:^| )([A-Za-z0-9"']+)=${value}`, 'g');

/**
 * Reads the overrides as the SAM command line does: of one name the last holds. A text is `Key=Value Key2="a b"` or
 * `ParameterKey=Key,ParameterValue=Value …`; items of a list of a map are joined by commas; `file://` and `$include` name further files.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html
 */
export function readOverrides(workspace: Workspace, file: SourceFile, node: Node | undefined): Overrides {
  const found = new Map<string, GivenParameter>();
  const missing: string[] = [];
  let files = 0;
  const put = (one: GivenParameter) => found.set(one.name, one);

  function read(from: SourceFile, one: Node | undefined): void {
    if (one?.kind === 'sequence') for (const item of one.items) read(from, item);
    else if (one?.kind === 'mapping') {
      for (const { name, value: inner } of one.entries) {
        if (name === '$include') read(from, inner);
        else if (name !== undefined) put(mapped(from, name, inner));
      }
    } else if (one?.text.startsWith('file://')) include(from, one.text.slice('file://'.length));
    else if (one) for (const each of spelled(from, one)) put(each);
  }

  function include(from: SourceFile, name: string): void {
    const path = posix.normalize(posix.join(folderOf(from.path), name));
    const inside = !name.startsWith('/') && !path.startsWith('..') && files++ < mostFiles;
    const next = inside ? workspace.file(path) : undefined;
    const root = next && (/\.toml$/i.test(path) ? parseToml(next).root : workspace.yaml(path)?.documents[0]?.root);
    if (next && root) read(next, root);
    else missing.push(name);
  }

  read(file, node);
  return { parameters: [...found.values()], missing };
}

/** `Key: value`; what is no text becomes one as in Python. */
function mapped(file: SourceFile, name: string, node: Node): GivenParameter {
  const items = node.kind === 'sequence' ? node.items : [node];
  const texts = items.flatMap((item) => (item.kind === 'scalar' ? [textOf(item)] : []));
  const text = node.kind === 'sequence' ? texts.map((one) => one.trim()).filter((one) => one !== '') : texts;
  return { name, text: unquoted(text.join(',')), origin: { at: placeAt(file, node), as: `value in \`${file.path}\`` } };
}

function textOf({ value: known, text }: Scalar): string {
  if (known === null) return '';
  if (typeof known === 'boolean') return known ? 'True' : 'False';
  return typeof known === 'number' && Number.isSafeInteger(known) && /[_a-z]/i.test(text) ? String(known) : text;
}

function spelled(file: SourceFile, node: Scalar): readonly GivenParameter[] {
  const long = [...node.text.matchAll(longForm)];
  return (long.length > 0 ? long : [...node.text.matchAll(shortForm)]).map((match) => {
    const [whole, name = '', written = ''] = match;
    const end = match.index + whole.length;
    const at = placeWithin(file, node, end - written.length, end);
    return { name: unquoted(name), text: unquoted(written), origin: { at, as: `value in \`${file.path}\`` } };
  });
}

/** The place of a part of a scalar; of one in three quotes, whose line breaks are read in another way, that of the whole. */
function placeWithin(file: SourceFile, node: Scalar, start: number, end: number): Range {
  if (/^(?:"""|''')/.test(file.text.slice(node.start, node.start + 3))) return placeAt(file, node);
  const span = sourceSpan(scalarText(file, node), start, end);
  return range(file, span.start, span.end);
}

/** Without the quotes around it, and with its escapes resolved. */
function unquoted(text: string): string {
  const quote = text.charAt(0);
  const inner = /["']/.test(quote) && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
  return inner.replaceAll('\\ ', ' ').replaceAll('\\"', '"').replaceAll("\\'", "'");
}
