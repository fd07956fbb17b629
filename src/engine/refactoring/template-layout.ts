/** Rewritings of a template as a whole: other orders, and another template around it. */
import { childOf, type Mapping, type Node } from '../../syntax/index.ts';
import { freshNames, type Program, type Rewriting, type Rewritten, sameAddresses, withFiles } from './program.ts';
import { literalsOf, quoted, type TemplateFile, withSections, yamlTemplates } from './template-file.ts';
import { jsonOf } from './template-json.ts';
import { added, type Edit, joined, referring, stretch, type TracedText } from './traced-text.ts';

/** All of these rewritings. */
export const templateLayouts: readonly Rewriting[] = [
  { name: 'sections and resources in reverse order', rewrite: reverse },
  { name: 'template → nested stack', rewrite: (program) => nest(program, false) },
  { name: 'literals → parameters of a nested stack', rewrite: (program) => nest(program, true) },
];

function reverse(program: Program): Rewritten | undefined {
  const changes = yamlTemplates(program).flatMap(({ path, text, root }): [string, TracedText][] => {
    const resources = childOf(root, 'Resources');
    if (resources?.kind !== 'mapping' || root.entries.length + resources.entries.length < 3) return [];
    const inner = reversed(text, resources, []);
    return [[path, reversed(text, root, [{ start: resources.start, end: resources.end, to: inner }])]];
  });
  return changes.length === 0 ? undefined : { program: withFiles(program, changes), renamed: sameAddresses };
}

/** The entries of a mapping in block style from the last to the first. */
function reversed(text: TracedText, { start, entries }: Mapping, edits: readonly Edit[]): TracedText {
  const indent = ' '.repeat(start - text.text.lastIndexOf('\n', start - 1) - 1);
  const parts = entries.map(({ key, value }) => {
    const within = edits.filter((edit) => edit.start >= key.start && edit.end <= value.end);
    return stretch(text, { start: key.start, end: value.end }, within);
  });
  return joined(...parts.reverse().flatMap((part, i) => (i === 0 ? [part] : [`\n${indent}`, part])));
}

function nest(program: Program, withArguments: boolean): Rewritten | undefined {
  const [template, another] = yamlTemplates(program);
  if (!template || another) return undefined;
  const fresh = freshNames(program);
  const edits: Edit[] = [];
  const parameters: TracedText[] = [];
  const args: TracedText[] = [];
  for (const literal of withArguments ? literalsOf(template) : []) {
    const name = fresh().replaceAll('_', 'x');
    const value = quoted(template, literal);
    edits.push({ start: literal.start, end: literal.end, to: referring(`!Ref ${name}`, value) });
    parameters.push(added(`${name}: {Type: String}`));
    args.push(joined(`        ${name}: `, value, '\n'));
  }
  if (withArguments && edits.length === 0) return undefined;
  const open = parametersWithoutDefault(template);
  for (const [name] of open) args.push(added(`        ${name}: !Ref ${name}\n`));
  const declared = open.map(([name, definition]) => joined(`  ${name}: `, jsonOf(template.text, definition), '\n'));
  const outer = joined(
    ...(declared.length > 0 ? ['Parameters:\n', ...declared] : []),
    'Resources:\n  Inner:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ./inner/template.yaml\n',
    ...(args.length > 0 ? ['      Parameters:\n', ...args] : []),
  );
  const inner = withSections(template, edits, parameters.length > 0 ? { Parameters: parameters } : {});
  return {
    program: withFiles(program, [
      [template.path, outer],
      ['inner/template.yaml', inner],
    ]),
    renamed: (address) => `Inner/${address}`,
  };
}

function parametersWithoutDefault({ root }: TemplateFile): readonly (readonly [string, Node])[] {
  const parameters = childOf(root, 'Parameters');
  return (parameters?.kind === 'mapping' ? parameters.entries : []).flatMap(({ name, value }) =>
    name !== undefined && !childOf(value, 'Default') ? [[name, value] as const] : [],
  );
}
