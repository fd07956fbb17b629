/** Values as expressions of HCL, in the layout that `terraform fmt` gives them. */
import { formatNumeric } from './numeric.ts';
import { settled } from './known.ts';
import type { Val } from './value.ts';

/** Whether the text can stand as a name, without quotes. */
export function isName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text);
}

/** The expression; unknown values have none and count as null. */
export function expressionText(given: Val, indent = ''): string {
  const value = settled(given);
  switch (value.kind) {
    case 'string':
      return quoted(value.value);
    case 'number':
      return formatNumeric(value.value);
    case 'bool':
      return String(value.value);
    case 'list':
    case 'set':
    case 'tuple':
      return `[${value.items.map((item) => expressionText(item, indent)).join(', ')}]`;
    case 'map':
    case 'object': {
      if (value.entries.size === 0) return '{}';
      const inner = `${indent}  `;
      const rows = [...value.entries].map(([name, entry]): [string, string] => [
        isName(name) ? name : quoted(name),
        expressionText(entry, inner),
      ]);
      return `{\n${aligned(rows, inner)}${indent}}`;
    }
    default:
      return 'null';
  }
}

/** A line for each row; the signs of rows of one line that stand together are below each other. */
export function aligned(rows: readonly (readonly [name: string, text: string])[], indent: string): string {
  const lines: string[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    while (rows[end]?.[1].includes('\n') === false) end++;
    const group = rows.slice(start, Math.max(end, start + 1));
    const width = Math.max(...group.map(([name]) => name.length));
    for (const [name, text] of group) lines.push(`${indent}${name.padEnd(width)} = ${text}\n`);
    start += group.length;
  }
  return lines.join('');
}

function quoted(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/[$%](?=\{)/g, '$&$&');
  const short = escaped.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
  // What does not show is written as its number.
  return `"${short.replace(/[^\P{C} ]|[^\P{Z} ]/gu, (letter) => numbered(letter.codePointAt(0) ?? 0))}"`;
}

function numbered(code: number): string {
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
