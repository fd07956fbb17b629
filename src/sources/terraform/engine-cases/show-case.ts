/** Evaluates one expression outside of any module, and writes what it comes to in the form of the table of cases. */
import { parseHcl } from '../../../syntax/index.ts';
import { range, type SourceFile } from '../../../text/index.ts';
import { bare, Evaluator } from '../specification/expressions.ts';
import { showType } from '../specification/show-value.ts';
import { settled } from '../values/known.ts';
import { formatNumeric } from '../values/numeric.ts';
import { compareText } from '../values/text-order.ts';
import { typeOf } from '../values/type.ts';
import { object, SENSITIVE, type Val } from '../values/value.ts';

/** What an expression that fails comes to. */
export const FAILS = '!';

/** The names that cases may use, each with the expression behind it; a bare `unknown` is a text that is known after apply. */
export type CaseNames = ReadonlyMap<string, Val>;

/** The result with its type, or without where it may be open; `!` where the expression fails. */
export function showCase(source: string, names: CaseNames, open: boolean): string {
  const evaluator = new Evaluator();
  const file: SourceFile = { path: 'main.tf', text: `it = ${source}\n` };
  const { body, diagnostics } = parseHcl(file);
  const [item] = body.items;
  if (diagnostics.length > 0 || item?.kind !== 'attribute') return FAILS;
  const local = object(new Map([...names].sort(([a], [b]) => compareText(a, b))), { at: range(file, 0, 0) });
  const value = evaluator.evaluate(file, item.value, { ...bare, variables: new Map([['local', local]]) });
  if (evaluator.run.diagnostics().length > 0) return FAILS;
  return open ? openText(value) : `${showType(typeOf(value))}: ${openText(value)}`;
}

function openText(given: Val): string {
  const value = settled(given);
  const text = plainText(value);
  return (value.marks & SENSITIVE) === 0 ? text : `sensitive(${text})`;
}

function plainText(value: Exclude<Val, { kind: 'deferred' }>): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      // A plan does not tell zeros apart by their sign.
      return value.value === 0 ? '0' : formatNumeric(value.value);
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
    case 'set':
    case 'tuple':
      return value.open ? '?' : `[${value.items.map(openText).join(', ')}]`;
    case 'map':
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${JSON.stringify(name)} = ${openText(entry)}`).join(', ')}}`;
    default:
      return '?';
  }
}
