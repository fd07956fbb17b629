/** Rewritings that write a constant somewhere else: in a variable, in a file of values, in a chain of locals. */
import type { Expression } from '../../syntax/index.ts';
import { constantsOf, isScalar } from './literals.ts';
import {
  freshNames,
  isOverride,
  type NativeFile,
  nativeFiles,
  type Program,
  type Rewriting,
  sameAddresses,
  withFiles,
} from './program.ts';
import { added, type Edit, edited, joined, referring, stretch, type TracedText } from './traced-text.ts';

/** What takes the place of a constant, what is declared for it beside, and its line in the file of values. */
interface Moved {
  readonly reference: string;
  readonly declaration: TracedText;
  readonly given?: TracedText;
}

type Move = (name: string, value: TracedText, expression: Expression) => Moved | undefined;

/** All of these rewritings. */
export const literalMoves: readonly Rewriting[] = [
  moving('literal → variable with default', 'whole', (name, value) => ({
    reference: `var.${name}`,
    declaration: joined(`variable "${name}" {\n  default = `, value, '\n}\n'),
  })),
  moving('scalar → variable with default', 'leaves', (name, value) => ({
    reference: `var.${name}`,
    declaration: joined(`variable "${name}" {\n  default = `, value, '\n}\n'),
  })),
  moving('scalar → variable of type string', 'leaves', (name, value) => ({
    reference: `var.${name}`,
    declaration: joined(`variable "${name}" {\n  type = string\n  default = `, value, '\n}\n'),
  })),
  moving('literal → local ← local', 'whole', (name, value) => ({
    reference: `local.${name}`,
    declaration: joined(`locals {\n  ${name}  = local.${name}b\n  ${name}b = `, value, '\n}\n'),
  })),
  moving('scalar → element of a local object', 'leaves', (name, value) => ({
    reference: `local.${name}["inner"].list[0]`,
    declaration: joined(`locals {\n  ${name} = { inner = { list = [`, value, '\n] } }\n}\n'),
  })),
  moving('literal → line of terraform.tfvars', 'whole', given),
  moving('scalar → line of terraform.tfvars', 'leaves', given),
];

function given(name: string, value: TracedText, expression: Expression): Moved {
  const type =
    expression.kind === 'bool' || expression.kind === 'number'
      ? expression.kind
      : isScalar(expression)
        ? 'string'
        : 'any';
  return {
    reference: `var.${name}`,
    declaration: added(
      `variable "${name}" {\n  type = ${type === 'string' && expression.kind === 'unary' ? 'number' : type}\n}\n`,
    ),
    given: joined(`${name} = `, value, '\n'),
  };
}

function moving(name: string, how: 'whole' | 'leaves', move: Move): Rewriting {
  return { name, rewrite: (program) => moveAll(program, how, move) };
}

function moveAll(program: Program, how: 'whole' | 'leaves', move: Move) {
  const fresh = freshNames(program);
  const changes: [string, TracedText][] = [];
  const values: TracedText[] = [];
  for (const file of nativeFiles(program)) {
    // What is declared in an override file would have to be declared elsewhere already.
    if (isOverride(file)) continue;
    const moved = moveIn(file, how, fresh, (name, value, expression) => {
      const one = move(name, value, expression);
      return one?.given && file.folder !== '' ? undefined : one;
    });
    if (!moved) continue;
    changes.push([file.path, joined(edited(file.text, moved.edits), '\n', ...moved.declarations)]);
    values.push(...moved.given);
  }
  if (changes.length === 0) return undefined;
  if (values.length > 0) {
    const before = program.get('terraform.tfvars');
    changes.push(['terraform.tfvars', joined(...(before ? [before] : []), ...values)]);
  }
  return { program: withFiles(program, changes), renamed: sameAddresses };
}

/** The edits that replace the constants of a file, with what is declared for them; `undefined` where there are none. */
export function moveIn(file: NativeFile, how: 'whole' | 'leaves', fresh: () => string, move: Move) {
  const edits: Edit[] = [];
  const declarations: TracedText[] = [];
  const given: TracedText[] = [];
  for (const expression of constantsOf(file, how)) {
    const { start, end } = expression;
    const value = stretch(file.text, expression);
    const moved = move(fresh(), value, expression);
    if (!moved) continue;
    edits.push({ start, end, to: referring(moved.reference, value) });
    declarations.push(moved.declaration);
    if (moved.given) given.push(moved.given);
  }
  return edits.length === 0 ? undefined : { edits, declarations, given };
}
