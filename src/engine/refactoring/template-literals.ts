/** Rewritings that write a literal of a template elsewhere: in a parameter, in a mapping, in a branch of a condition. */
import { freshNames, type Program, type Rewriting, sameAddresses, withFiles } from './program.ts';
import { literalsOf, quoted, withSections, yamlTemplates } from './template-file.ts';
import { type Edit, joined, referring, type TracedText } from './traced-text.ts';

/** What takes the place of a literal, and what is declared for it in which section. */
interface Moved {
  readonly to: TracedText;
  readonly section: 'Parameters' | 'Mappings' | 'Conditions';
  readonly declaration: TracedText;
}

type Move = (name: string, value: TracedText) => Moved;

/** All of these rewritings. */
export const templateLiteralMoves: readonly Rewriting[] = [
  moving('literal → parameter with default', (name, value) => ({
    to: referring(`!Ref ${name}`, value),
    ...parameter(name, value),
  })),
  moving('literal → long form of a reference to a parameter', (name, value) => ({
    to: referring(`{"Ref": "${name}"}`, value),
    ...parameter(name, value),
  })),
  moving('literal → `Fn::Sub` of a parameter', (name, value) => ({
    to: referring(`!Sub "\${${name}}"`, value),
    ...parameter(name, value),
  })),
  moving('literal → `Fn::FindInMap`', (name, value) => ({
    to: referring(`!FindInMap [${name}, top, second]`, value),
    section: 'Mappings',
    declaration: joined(`${name}: {top: {other: none, second: `, value, '}}'),
  })),
  moving('literal → `Fn::If` with a condition that holds', (name, value) => ({
    to: joined(`!If [${name}, `, value, ', !Ref "AWS::NoValue"]'),
    section: 'Conditions',
    declaration: joined(`${name}: !Equals [a, a]`),
  })),
  moving('literal → `Fn::If` with a condition that does not hold', (name, value) => ({
    to: joined(`{"Fn::If": [${name}, other, `, value, ']}'),
    section: 'Conditions',
    declaration: joined(`${name}: !Not [!Equals [a, a]]`),
  })),
];

function parameter(name: string, value: TracedText) {
  return {
    section: 'Parameters',
    declaration: joined(`${name}: {Type: String, Default: `, value, '}'),
  } as const;
}

function moving(name: string, move: Move): Rewriting {
  return { name, rewrite: (program) => moveAll(program, move) };
}

function moveAll(program: Program, move: Move) {
  const fresh = freshNames(program);
  const changes: [string, TracedText][] = [];
  for (const template of yamlTemplates(program)) {
    const edits: Edit[] = [];
    const sections: Record<string, TracedText[]> = {};
    for (const literal of literalsOf(template)) {
      // Names of parameters, mappings and conditions have no underscores.
      const { to, section, declaration } = move(fresh().replaceAll('_', 'x'), quoted(template, literal));
      edits.push({ start: literal.start, end: literal.end, to });
      (sections[section] ??= []).push(declaration);
    }
    if (edits.length > 0) changes.push([template.path, withSections(template, edits, sections)]);
  }
  return changes.length === 0 ? undefined : { program: withFiles(program, changes), renamed: sameAddresses };
}
