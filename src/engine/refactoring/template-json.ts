/** The rewriting of a template from YAML into JSON, in which functions have only their long names. */
import type { Node, Scalar } from '../../syntax/index.ts';
import { type Program, type Rewriting, sameAddresses, withFiles } from './program.ts';
import { yamlTemplates } from './template-file.ts';
import { added, joined, stretch, type TracedText } from './traced-text.ts';

/** See the file's first line. */
export const templateJson: Rewriting = { name: 'YAML → JSON', rewrite: toJson };

function toJson(program: Program) {
  const templates = yamlTemplates(program);
  // What nests a template names its file.
  if (templates.length !== 1) return undefined;
  const changes = templates.flatMap(({ path, text, root }): [string, TracedText | undefined][] => [
    [path, undefined],
    [path.replace(/yaml$/, 'json'), jsonOf(text, root)],
  ]);
  return { program: withFiles(program, changes), renamed: sameAddresses };
}

/** A node of a template in JSON. */
export function jsonOf(text: TracedText, node: Node): TracedText {
  const { tag } = node;
  if (tag?.name.startsWith('!') && tag.name.length > 1) {
    const short = tag.name.slice(1);
    const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
    const parts = short === 'GetAtt' && node.kind === 'scalar' ? node.text.split('.') : [];
    const [id = '', ...rest] = parts;
    const argument =
      parts.length > 1
        ? added(JSON.stringify([id, rest.join('.')]), stretch(text, node))
        : jsonOf(text, { ...node, tag: undefined });
    return joined('{', added(JSON.stringify(name), stretch(text, tag)), ': ', argument, '}');
  }
  switch (node.kind) {
    case 'scalar':
      return scalarOf(text, node);
    case 'sequence':
      return joined('[', ...separated(node.items.map((item) => jsonOf(text, item))), ']');
    default: {
      const entries = node.entries.map(({ key, name, value }) =>
        joined(added(JSON.stringify(name ?? ''), stretch(text, key)), ': ', jsonOf(text, value)),
      );
      return joined('{', ...separated(entries), '}');
    }
  }
}

function scalarOf(text: TracedText, node: Scalar): TracedText {
  const { value } = node;
  const isSame = typeof value !== 'string' && JSON.stringify(value) === node.text;
  const written = isSame || value === null ? JSON.stringify(value) : JSON.stringify(node.text);
  return added(written, stretch(text, node));
}

function separated(parts: readonly TracedText[]): readonly (TracedText | string)[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [',\n', part]));
}
