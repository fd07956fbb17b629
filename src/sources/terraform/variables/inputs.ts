/** The values that a root's variables get: from files that Terraform loads by itself, from given files, and given ones. */
import {
  type Expression,
  forEachChild,
  hclPassages,
  parseExpression,
  parseJson,
  rangeOf,
} from '../../../syntax/index.ts';
import { type Diagnostic, type Range, range, type SourceFile, type SourceText } from '../../../text/index.ts';
import type { Comment, GivenName, Workspace } from '../../source.ts';
import { compileIn } from '../expressions/compile.ts';
import type { Evaluate, Names } from '../expressions/frame.ts';
import { constantly } from '../expressions/constantly.ts';
import { jsonExpression } from '../modules/json-expression.ts';
import { joinPath, nameOf } from '../modules/paths.ts';
import { commentOf } from '../modules/read-blocks.ts';
import type { VariableDefinition } from '../modules/definition.ts';
import { text, withOrigin } from '../values/value.ts';

/** What a root is given. Precedence, from low to high: defaults, `environment`, files loaded by themselves, `given`, `values`. */
export interface InputOptions {
  /** Values and files of values in the order of the command line; of several for one variable the last counts. */
  readonly given?: readonly GivenInput[];
  /** The same, over `given`, from a user who gives it to several roots at once: that this root does not declare something is no mistake. */
  readonly values?: readonly GivenInput[];
  /** Environment variables; those of `TF_VAR_name` count, where the variable is declared. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** One value (`--var name=value`, or `from` elsewhere), or a file of values (`--var-file`): a path seen from the root, or a file from elsewhere. */
export type GivenInput =
  | { readonly name: string; readonly value: string; readonly from?: string }
  | { readonly file: string | SourceFile };

/** A given value, evaluated in a frame without names. */
export interface Input {
  evaluate(variable: VariableDefinition): Evaluate;
}

type Report = (diagnostic: Diagnostic) => void;

/** The inputs by the name of the variable. What is given to variables that are not declared is told, as Terraform does. */
export function readInputs(
  workspace: Workspace,
  root: string,
  { variables: declared, unread }: Names,
  options: InputOptions,
  report: Report,
): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  // A file that cannot be read may declare it.
  const isUnknown = (name: string) => unread === undefined && !declared.has(name);
  for (const [key, value] of Object.entries(options.environment ?? {})) {
    const name = key.startsWith('TF_VAR_') ? key.slice(7) : '';
    // One machine sets variables for many roots: those of others are no mistake.
    if (value !== undefined && declared.has(name)) inputs.set(name, textInput(value, key));
  }
  const read = (file: SourceFile, isForAll = false) => {
    for (const { name, at, input } of fileValues(file, report)) {
      inputs.set(name, input);
      if (isUnknown(name) && !isForAll) report(undeclared(name, at, 'warning'));
    }
  };
  for (const path of loadedFiles(workspace, root)) {
    const file = workspace.file(path);
    if (file) read(file);
  }
  const take = (given: GivenInput, isForAll: boolean) => {
    if ('file' in given) {
      const file = givenFile(workspace, root, given.file, report);
      if (file) read(file, isForAll);
      return;
    }
    const { name, value, from = `--var ${name}` } = given;
    inputs.set(name, textInput(value, from));
    if (isUnknown(name) && !isForAll)
      report(undeclared(name, range({ path: from, text: value }, 0, value.length), 'error'));
  };
  for (const given of options.given ?? []) take(given, false);
  for (const given of options.values ?? []) take(given, true);
  return inputs;
}

function undeclared(name: string, at: Range, severity: 'warning' | 'error'): Diagnostic {
  const message = `a value is given for \`${name}\`, but the root declares no such variable`;
  return { code: 'terraform-undeclared-input', severity, message, at };
}

function givenFile(
  workspace: Workspace,
  root: string,
  named: string | SourceFile,
  report: Report,
): SourceFile | undefined {
  if (typeof named !== 'string') return named;
  const path = joinPath(root, named);
  const file = path === undefined ? undefined : workspace.file(path);
  if (!file) {
    const message = `the file of values \`${named}\` cannot be read`;
    report({ code: 'terraform-var-file', severity: 'error', message, at: range({ path: named, text: '' }, 0, 0) });
  }
  return file;
}

/** `terraform.tfvars`, its JSON form, then `*.auto.tfvars` of either form in the order of their names. */
export function loadedFiles(workspace: Workspace, root: string): readonly string[] {
  const paths = workspace.filesIn(root);
  const own = ['terraform.tfvars', 'terraform.tfvars.json'].flatMap((name) =>
    paths.filter((path) => nameOf(path) === name),
  );
  return [...own, ...paths.filter((path) => /\.auto\.tfvars(?:\.json)?$/.test(path)).sort()];
}

/** What one file of values gives to a variable. */
interface Value {
  readonly name: string;
  readonly at: Range;
  readonly input: Input;
}

/** Names of the variables that a file of values sets. */
export function namesIn(file: SourceFile): readonly string[] {
  return fileValues(file, () => {}).map(({ name }) => name);
}

/** The same with their places; `undefined` for a JSON file that holds no object. */
export function valuesIn(file: SourceFile): readonly GivenName[] | undefined {
  if (file.path.endsWith('.json') && parseJson(file).root?.kind !== 'mapping') return undefined;
  return fileValues(file, () => {}).map(({ name, at }) => ({ name, at, undeclared: 'warning' }));
}

/** The comments of a file of values. */
export function commentsIn(file: SourceFile): readonly Comment[] {
  return readFile(file).comments;
}

/** What one file of values holds. */
interface ReadValues {
  readonly values: readonly Value[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

const known = new WeakMap<SourceFile, ReadValues>();

function fileValues(file: SourceFile, report: Report): readonly Value[] {
  const { values, diagnostics } = readFile(file);
  for (const diagnostic of diagnostics) report(diagnostic);
  return values;
}

/** A file is read once, in however many environments it counts. */
function readFile(file: SourceFile): ReadValues {
  let found = known.get(file);
  if (!found) {
    const diagnostics: Diagnostic[] = [];
    const comments: Comment[] = [];
    const values = valuesOf(file, (diagnostic) => diagnostics.push(diagnostic), comments);
    known.set(file, (found = { values, comments, diagnostics }));
  }
  return found;
}

function valuesOf(file: SourceFile, report: Report, comments: Comment[]): readonly Value[] {
  const { path } = file;
  const value = (name: string, at: Range, text: SourceText, expression: Expression): Value => {
    const input = { evaluate: () => literally(text, expression, `value in \`${path}\``) };
    return { name, at, input };
  };
  if (path.endsWith('.json')) {
    const json = parseJson(file);
    for (const diagnostic of json.diagnostics) report(diagnostic);
    const entries = json.root?.kind === 'mapping' ? json.root.entries : [];
    return entries.flatMap(({ key, name, value: given }) => {
      if (name === undefined || name === '//') return [];
      return value(name, range(file, key.start, key.end), file, jsonExpression(file, given, report));
    });
  }
  const { items, comments: written, diagnostics } = hclPassages(file);
  for (const comment of written) comments.push(commentOf(file, comment));
  for (const diagnostic of diagnostics) report(diagnostic);
  return items.flatMap(({ file: passage, item }) => {
    const at = rangeOf(passage, item);
    if (item.kind === 'attribute') return value(item.name, at, passage, item.value);
    report({ code: 'terraform-var-file', severity: 'error', message: 'a file of values holds no blocks', at });
    return [];
  });
}

/** The value of an expression that may neither refer to anything nor call a function. */
function literally(file: SourceText, expression: Expression, as: string): Evaluate {
  const call = callIn(expression);
  const evaluate: Evaluate = call
    ? (frame) => frame.run.fail(rangeOf(file, call), 'terraform-input', 'a given value calls no functions')
    : compileIn(file, undefined, expression).evaluate;
  return (frame) => {
    const value = evaluate(frame);
    return withOrigin(value, { ...value.origin, as });
  };
}

function callIn(expression: Expression): Expression | undefined {
  if (expression.kind === 'call') return expression;
  let found: Expression | undefined;
  forEachChild(expression, (child) => {
    found ??= callIn(child);
  });
  return found;
}

/** A value given as a text: itself where the type is a primitive one or none is named, an expression for all other types. */
function textInput(value: string, from: string): Input {
  const file = { path: from, text: value };
  const at = range(file, 0, value.length);
  return {
    evaluate: ({ literal }) => {
      if (literal) return constantly(text(value, { at, as: `\`${from}\`` }));
      const { expression, diagnostics } = parseExpression(value, file, at);
      const evaluate = literally(file, expression, `\`${from}\``);
      return (frame) => {
        frame.run.pass(diagnostics);
        return evaluate(frame);
      };
    },
  };
}
