/** Values as plain data that a person can read: for tests and for looking at what a source made. */
import type { Value } from '../graph/index.ts';

/**
 * Literals as they are, lists and records as such; what is not known stands in angle brackets: `<KEY ATTRIBUTE>` for a reference,
 * else `<why>`.
 */
export function shown(value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map(shown);
    case 'record':
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, shown(entry)]));
    case 'partial':
      return value.parts.map((part) => (typeof part === 'string' ? part : String(shown(part)))).join('');
    case 'unknown':
      return value.refersTo ? `<${value.refersTo.to} ${value.refersTo.attribute}>` : `<${value.reason.says}>`;
  }
}
