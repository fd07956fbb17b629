/** The values that a root's variables get: from files that Terraform loads by itself, from given files, and given ones. */
import { parseExpression, parseHcl, parseJson, rangeOf } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { compileIn } from '../expressions/compile.ts';
import type { Evaluate } from '../expressions/frame.ts';
import { constantly } from '../expressions/constantly.ts';
import { jsonExpression } from '../modules/json-expression.ts';
import { joinPath, nameOf } from '../modules/paths.ts';
import type { Type } from '../values/type.ts';
import { text, withOrigin } from '../values/value.ts';

/** How a root is to be evaluated. Precedence, from low to high: defaults, `environment`, files loaded by themselves, `varFiles`, `vars`. */
export interface InputOptions {
  /** Further files of values, in order: paths seen from the root, or files from elsewhere. */
  readonly varFiles?: readonly (string | SourceFile)[];
  /** Values as on the command line: texts, or expressions for variables that are no strings. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Environment variables; those of `TF_VAR_name` count. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A given value, evaluated in a frame without names. */
export interface Input {
  evaluate(type: Type): Evaluate;
}

/** The inputs by the name of the variable. */
export function readInputs(
  workspace: Workspace,
  root: string,
  options: InputOptions,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  for (const [name, value] of Object.entries(options.environment ?? {})) {
    if (name.startsWith('TF_VAR_')) inputs.set(name.slice(7), given(value, name));
  }
  for (const path of loadedFiles(workspace, root)) {
    const file = workspace.file(path);
    if (file) readFile(file, inputs, report);
  }
  for (const named of options.varFiles ?? []) {
    const path = typeof named === 'string' ? joinPath(root, named) : undefined;
    const file = typeof named === 'string' ? path !== undefined && workspace.file(path) : named;
    if (file) readFile(file, inputs, report);
    else if (typeof named === 'string') {
      const message = `the file of values \`${named}\` cannot be read`;
      report({ code: 'terraform-var-file', severity: 'error', message, at: range({ path: named, text: '' }, 0, 0) });
    }
  }
  for (const [name, value] of Object.entries(options.vars ?? {})) inputs.set(name, given(value, `-var ${name}`));
  return inputs;
}

/** `terraform.tfvars`, its JSON form, then `*.auto.tfvars` of either form in the order of their names. */
function loadedFiles(workspace: Workspace, root: string): readonly string[] {
  const paths = workspace.filesIn(root);
  const own = ['terraform.tfvars', 'terraform.tfvars.json'].flatMap((name) =>
    paths.filter((path) => nameOf(path) === name),
  );
  return [...own, ...paths.filter((path) => /\.auto\.tfvars(?:\.json)?$/.test(path)).sort()];
}

function readFile(file: SourceFile, inputs: Map<string, Input>, report: (diagnostic: Diagnostic) => void): void {
  const { path } = file;
  const as = `value in \`${path}\``;
  const labelled = (evaluate: Evaluate): Input => {
    const named: Evaluate = (frame) => {
      const value = evaluate(frame);
      return withOrigin(value, { ...value.origin, as });
    };
    return { evaluate: () => named };
  };
  if (path.endsWith('.json')) {
    const json = parseJson(file);
    for (const diagnostic of json.diagnostics) report(diagnostic);
    for (const { name, value } of json.root?.kind === 'mapping' ? json.root.entries : []) {
      if (name === undefined || name === '//') continue;
      inputs.set(name, labelled(compileIn(file, undefined, jsonExpression(file, value, report)).evaluate));
    }
    return;
  }
  const { body, diagnostics } = parseHcl(file);
  for (const diagnostic of diagnostics) report(diagnostic);
  for (const item of body.items) {
    if (item.kind === 'attribute') inputs.set(item.name, labelled(compileIn(file, undefined, item.value).evaluate));
    else {
      const message = 'a file of values holds no blocks';
      report({ code: 'terraform-var-file', severity: 'error', message, at: rangeOf(file, item) });
    }
  }
}

/** A value given as a text: itself for strings, an expression for other types. */
function given(value: string, from: string): Input {
  const file = { path: from, text: value };
  const at = range(file, 0, value.length);
  return {
    evaluate: (type) => {
      if (typeof type === 'string') return constantly(text(value, { at, as: `\`${from}\`` }));
      return compileIn(file, undefined, parseExpression(value, at).expression).evaluate;
    },
  };
}
