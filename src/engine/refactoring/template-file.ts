/** A CloudFormation template in YAML that is rewritten: its tree beside its text, and where its sections take more entries. */
import { childOf, entryOf, type Mapping, type Node, parseYaml, type Scalar } from '../../syntax/index.ts';
import type { Program } from './program.ts';
import { added, type Edit, edited, joined, stretch, type TracedText } from './traced-text.ts';

/** A template that stands alone in its file. */
export interface TemplateFile {
  readonly path: string;
  readonly text: TracedText;
  readonly root: Mapping;
}

/** The templates of a program that are written in YAML. */
export function yamlTemplates(program: Program): readonly TemplateFile[] {
  return [...program].flatMap(([path, text]) => {
    const root = path.endsWith('.yaml') ? parseYaml({ path, text: text.text }).documents[0]?.root : undefined;
    return root?.kind === 'mapping' && childOf(root, 'Resources') ? [{ path, text, root }] : [];
  });
}

/** The template with edits, and with entries in sections; an entry is written in one line. */
export function withSections(
  { text, root }: TemplateFile,
  edits: readonly Edit[],
  sections: Readonly<Record<string, readonly TracedText[]>>,
): TracedText {
  const all = [...edits];
  const end: (TracedText | string)[] = [];
  for (const [section, entries] of Object.entries(sections)) {
    const value = entryOf(root, section)?.value;
    if (value) {
      const indent = text.text.slice(text.text.lastIndexOf('\n', value.start) + 1, value.start);
      const lines = entries.flatMap((entry) => [entry, `\n${indent}`]);
      all.push({ start: value.start, end: value.start, to: joined(...lines) });
    } else {
      end.push(`\n${section}:\n`, ...entries.flatMap((entry) => ['  ', entry, '\n']));
    }
  }
  return joined(edited(text, all), ...end);
}

/** The scalars of the properties of all resources that are written in place, and could be written otherwise. */
export function literalsOf({ root }: TemplateFile): readonly Scalar[] {
  const found: Scalar[] = [];
  const visit = (node: Node) => {
    // A call's arguments are not always values, and what an alias repeats is written only once.
    if (node.alias || node.tag) return;
    if (node.kind === 'scalar') {
      const isBlock = node.style === 'literal' || node.style === 'folded';
      if (!isBlock && node.value !== null && node.text !== '') found.push(node);
    } else if (node.kind === 'sequence') node.items.forEach(visit);
    else if (!node.entries.some(({ name }) => name === 'Ref' || name === 'Condition' || name?.startsWith('Fn::')))
      for (const { name, value, merge } of node.entries) {
        // Where a nested template lies has to be written in place.
        if (!merge && name !== 'TemplateURL') visit(value);
      }
  };
  const resources = childOf(root, 'Resources');
  for (const { value } of resources?.kind === 'mapping' ? resources.entries : []) {
    const properties = childOf(value, 'Properties');
    const type = childOf(value, 'Type');
    // A transform reads what it makes resources of before any function is evaluated.
    const isTransformed = type?.kind === 'scalar' && type.text.startsWith('AWS::Serverless::');
    if (properties && !isTransformed) visit(properties);
  }
  return found;
}

/** A literal as a quoted text, which YAML and JSON take in every place. */
export function quoted({ text }: TemplateFile, literal: Scalar): TracedText {
  return added(JSON.stringify(literal.text), stretch(text, literal));
}
