/** A text that is the same for equal values of one type: cty's key of set elements, by which it orders them as well. */
import { compareNumeric, formatNumeric } from './numeric.ts';
import { compareText } from './text-order.ts';
import type { Val } from './value.ts';

/** The key of a value; unknown ones are all alike. */
export function identityOf(value: Val): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return formatNumeric(value.value);
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'null':
      return '~';
    case 'list':
    case 'set':
      return `[${value.items.map((item) => `${identityOf(item)};`).join('')}]`;
    case 'tuple':
      return `<${value.items.map((item) => `${identityOf(item)};`).join('')}>`;
    case 'map':
      return `{${[...value.entries].map(([name, entry]) => `${JSON.stringify(name)}:${identityOf(entry)};`).join('')}}`;
    case 'object':
      return `<${[...value.entries.values()].map((entry) => `${identityOf(entry)};`).join('')}>`;
    default:
      return '?';
  }
}

/** The elements of a set in Terraform's order, each once; those that are not known are all kept, at the end. */
export function setElements(items: readonly Val[]): readonly Val[] {
  const byKey = new Map<string, Val>();
  const open: Val[] = [];
  for (const item of items) {
    const key = identityOf(item);
    if (key.includes('?') && hasUnknown(item)) open.push(item);
    else if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey]
    .sort(([x, a], [y, b]) => compareElements(a, b) ?? compareText(x, y))
    .map(([, item]) => item)
    .concat(open);
}

function hasUnknown(value: Val): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'partial':
    case 'deferred':
      return true;
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.some(hasUnknown);
    case 'map':
    case 'object':
      return [...value.entries.values()].some(hasUnknown);
    default:
      return false;
  }
}

function compareElements(a: Val, b: Val): number | undefined {
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind ? 0 : a.kind === 'null' ? 1 : -1;
  if (a.kind === 'string' && b.kind === 'string') return compareText(a.value, b.value);
  if (a.kind === 'number' && b.kind === 'number') return compareNumeric(a.value, b.value);
  if (a.kind === 'bool' && b.kind === 'bool') return Number(a.value) - Number(b.value);
  return undefined;
}
