/** The digests that end logical ids which change with what they stand for. */
import { createHash } from 'node:crypto';
import { Dict, isNull, type Item, List } from './item.ts';

/**
 * Ten digits of the SHA-1 of a text, or of the JSON of a value with sorted keys, without blanks and in ASCII; nothing for what is empty.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function digestOf(value: string | Item | undefined): string {
  const text = typeof value === 'string' ? value : value && !isNull(value) ? textOfData(value) : '';
  return text === '' ? '' : createHash('sha1').update(text).digest('hex').slice(0, 10);
}

function textOfData(value: Item): string {
  if (value.kind === 'scalar' && typeof value.value === 'string') return value.value;
  return jsonOf(value);
}

/** JSON with sorted keys, without blanks and in ASCII. */
export function jsonOf(value: Item): string {
  if (value instanceof List) return `[${value.items.map(jsonOf).join(',')}]`;
  if (value instanceof Dict) {
    const entries = [...value.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([name, entry]) => `${quoted(name)}:${jsonOf(entry)}`).join(',')}}`;
  }
  return typeof value.value === 'string' ? quoted(value.value) : numberOr(value.value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function numberOr(value: number | boolean | null): string {
  return value === null ? 'null' : String(value);
}
