/** JSON texts of values, as Terraform writes them: keys in order, `<`, `>` and `&` escaped, unknown parts left open. */
import { formatNumeric } from './numeric.ts';
import { restUnknown, settled } from './known.ts';
import { partialOrText } from './partial.ts';
import type { Origin } from '../../../graph/index.ts';
import type { EntriesVal, UnknownVal, Val } from './value.ts';

/** The text that encodes the value; it keeps the value as the structure behind it. */
export function jsonTextOf(value: Val, origin: Origin): Val {
  const parts: (string | UnknownVal)[] = [];
  write(settled(value), parts);
  const result = partialOrText(parts, origin, value.marks);
  return result.kind === 'unknown' ? result : { ...result, encodes: value };
}

function write(given: Val, parts: (string | UnknownVal)[]): void {
  const value = given.kind === 'deferred' ? settled(given) : given;
  switch (value.kind) {
    case 'string':
      parts.push(quoted(value.value));
      return;
    case 'number':
      parts.push(formatNumeric(value.value));
      return;
    case 'bool':
      parts.push(String(value.value));
      return;
    case 'null':
      parts.push('null');
      return;
    case 'unknown':
      if (value.type === 'string') parts.push('"', value, '"');
      else parts.push(value);
      return;
    case 'partial':
      parts.push('"');
      for (const part of value.parts) parts.push(typeof part === 'string' ? quoted(part).slice(1, -1) : part);
      parts.push('"');
      return;
    case 'list':
    case 'set':
    case 'tuple':
      parts.push('[');
      for (const [i, item] of value.items.entries()) {
        if (i > 0) parts.push(',');
        write(item, parts);
      }
      if (value.open) parts.push(value.open);
      parts.push(']');
      return;
    case 'map':
    case 'object':
      writeEntries(value, parts);
  }
}

function writeEntries(value: EntriesVal, parts: (string | UnknownVal)[]): void {
  const { entries, rest } = value;
  const names = rest && 'because' in rest ? rest.names : undefined;
  // Where a name is open, so is its place among the others.
  if (rest && !(names?.size === 1 && entries.size === 1)) {
    parts.push('{', restUnknown(value), '}');
    return;
  }
  let separator = '{';
  for (const [name, entry] of entries) {
    const open = names?.get(name);
    parts.push(separator);
    if (open) write(open, parts);
    else parts.push(quoted(name));
    parts.push(':');
    write(entry, parts);
    separator = ',';
  }
  parts.push(entries.size === 0 ? '{}' : '}');
}

/** A JSON string; line and paragraph separators and the marks of HTML are escaped, as Go's encoder does. */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
