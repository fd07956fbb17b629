/** Expressions in the values of a workflow: which contexts they read, and texts of which they are unknown parts. */
import {
  listOf,
  literal,
  type Origin,
  recordOf,
  textFrom,
  type Unknown,
  unknown,
  type Value,
} from '../../graph/index.ts';
import {
  contextAccesses,
  contextPath,
  type EmbeddedExpression,
  findGithubExpressions,
  type GithubExpression,
  type Node,
  parseGithubExpression,
  type Scalar,
  scalarText,
} from '../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../text/index.ts';
import { originOf, scalarValue } from '../document-value.ts';

/** Values of `env` by name in lower case, nearest first. */
export type EnvironmentScopes = readonly ReadonlyMap<string, Value>[];

/** The value of a tree in which expressions are unknown parts, but for those that name a variable of `env` that is known here. */
export function expressionValue(node: Node, file: SourceFile, env: EnvironmentScopes): Value {
  if (node.kind === 'scalar') return scalarWithExpressions(node, file, env);
  if (node.kind === 'sequence')
    return listOf(
      node.items.map((item) => expressionValue(item, file, env)),
      originOf(node, file),
    );
  const entries = new Map<string, Value>();
  for (const { name, value } of node.entries)
    if (name !== undefined) entries.set(name, expressionValue(value, file, env));
  return recordOf(entries, originOf(node, file));
}

function scalarWithExpressions(node: Scalar, file: SourceFile, env: EnvironmentScopes): Value {
  if (!node.text.includes('${{')) return scalarValue(node, { file, schema: 'core' });
  const origin = originOf(node, file);
  const parts: (string | Unknown)[] = [];
  let last = 0;
  let only: Value | undefined;
  for (const found of findGithubExpressions(scalarText(file, node))) {
    parts.push(node.text.slice(last, found.textStart));
    last = found.textEnd;
    const value = partValue(found, file, env);
    only = value;
    if (value.kind === 'literal') parts.push(String(value.value));
    else if (value.kind === 'partial') for (const one of value.parts) parts.push(one);
    else
      parts.push(
        value.kind === 'unknown'
          ? value
          : unknown({ code: 'unsupported', says: 'an object or a list in a text is not evaluated' }, origin),
      );
  }
  parts.push(node.text.slice(last));
  const text = textFrom(parts, origin);
  // A text that is nothing but one expression has that value's history.
  const whole = /^\s*\$\{\{[^}]*\}\}\s*$/.test(node.text);
  return whole && only?.kind === 'literal' && text.kind === 'literal'
    ? { ...text, origin: { ...origin, cause: only.origin } }
    : text;
}

function partValue({ parsed, start, end }: EmbeddedExpression, file: SourceFile, env: EnvironmentScopes): Value {
  const at = range(file, start, end);
  if (!parsed.ok) return unknown({ code: 'error', says: parsed.message }, { at });
  const { expression } = parsed;
  if (expression.kind === 'literal') return literal(expression.value, { at });
  const [root, name, ...rest] = contextPath(expression) ?? [];
  if (root === 'env' && name !== undefined && rest.length === 0) {
    const value = lookUp(name, env);
    if (value) return value;
  }
  const written = file.text.slice(expression.start, Math.min(expression.end, expression.start + 80));
  return unknown({ code: 'input', says: `needs \`${written}\`` }, { at });
}

function lookUp(name: string, env: EnvironmentScopes): Value | undefined {
  for (const scope of env) {
    const value = scope.get(name);
    if (value) return value;
  }
  return undefined;
}

/** Where an expression may stand: the property's path, and its tree. `bare` is a condition, which needs no marks. */
export interface ExpressionPlace {
  readonly in: string;
  readonly node: Node | undefined;
  readonly bare?: boolean;
}

/** The contexts that the expressions at these places read, one record each, in order of writing. */
export function expressionsValue(
  places: readonly ExpressionPlace[],
  file: SourceFile,
  origin: Origin,
  report: (one: Diagnostic) => void,
): Value {
  const items: Value[] = [];
  for (const place of places) if (place.node) collect(place.in, place.node, place.bare === true, file, items, report);
  return listOf(items, origin);
}

function collect(
  at: string,
  node: Node,
  bare: boolean,
  file: SourceFile,
  into: Value[],
  report: (one: Diagnostic) => void,
): void {
  if (node.kind === 'mapping') {
    for (const { name, value } of node.entries)
      if (name !== undefined) collect(`${at}.${name}`, value, false, file, into, report);
  } else if (node.kind === 'sequence') {
    for (const item of node.items) collect(at, item, false, file, into, report);
  } else if (node.text.includes('${{')) {
    for (const { parsed } of findGithubExpressions(scalarText(file, node))) {
      if (parsed.ok) add(parsed.expression, at, file, into);
      else broken(parsed.message, parsed.at, file, report);
    }
  } else if (bare && typeof node.value === 'string') {
    const parsed = parseGithubExpression(scalarText(file, node));
    if (parsed.ok) add(parsed.expression, at, file, into);
  }
}

function broken(
  message: string,
  at: { readonly start: number; readonly end: number },
  file: SourceFile,
  report: (one: Diagnostic) => void,
): void {
  report({
    code: 'github-expression',
    severity: 'warning',
    message,
    at: range(file, at.start, at.end),
    help: 'correct the expression',
  });
}

function add(expression: GithubExpression, at: string, file: SourceFile, into: Value[]): void {
  for (const access of contextAccesses(expression)) {
    const path = contextPath(access);
    if (!path) continue;
    const origin: Origin = { at: range(file, access.start, access.end) };
    const entries: [string, Value][] = [
      ['path', literal(path.join('.'), origin)],
      ['in', literal(at, origin)],
      ['text', literal(file.text.slice(access.start, access.end), origin)],
    ];
    into.push(recordOf(entries, origin));
  }
}
