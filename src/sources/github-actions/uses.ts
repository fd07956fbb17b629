/** What `uses` names. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses */
import { literal, recordOf, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import { originOf } from '../document-value.ts';
import type { SourceFile } from '../../text/index.ts';

/** The parts of a `uses`: `owner/repo/path@ref`, `./path`, or `docker://image`. */
export function usesValue(node: Node | undefined, file: SourceFile): Value | undefined {
  if (node?.kind !== 'scalar' || node.text === '') return undefined;
  const origin = originOf(node, file);
  const parts = Object.entries(partsOf(node.text)).filter(([, part]) => part !== '');
  return recordOf(
    new Map([
      ['text', literal(node.text, origin)],
      ...parts.map(([name, part]): [string, Value] => [name, literal(part, origin)]),
    ]),
    origin,
  );
}

function partsOf(text: string): Readonly<Record<string, string>> {
  if (text.startsWith('./') || text.startsWith('../'))
    return { kind: 'local', path: text.replace(/^\.\//, '').replace(/\/$/, '') };
  if (text.startsWith('docker://')) return { kind: 'docker', image: text.slice('docker://'.length) };
  const at = text.lastIndexOf('@');
  const ref = at === -1 ? '' : text.slice(at + 1);
  const [owner = '', repo = '', ...path] = (at === -1 ? text : text.slice(0, at)).split('/');
  return { owner, repo, path: path.join('/'), ref, kind: ref === '' ? '' : kindOfRef(ref) };
}

/** A full commit id is a `sha`; what looks like a version counts as a tag, all else as a branch: only the repository could tell them apart. */
function kindOfRef(ref: string): 'sha' | 'tag' | 'branch' {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(ref)) return 'sha';
  return /^(?:[A-Za-z0-9_-]{0,60}[-/@])?v?\d{1,10}(?:\.\d{1,10}){0,3}(?:[-+.][0-9A-Za-z.+-]{0,60})?$/.test(ref)
    ? 'tag'
    : 'branch';
}
