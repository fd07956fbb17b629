/** Whether properties are those that SAM knows, and of the types that it takes. */
import { Dict, isNull, type Item, List, spanOf, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/**
 * The shape of a property: types with `|` between them (`text`, `map`, `flag`, `whole`, `list`, `any`; `list<text|map>`, `map<map>`), then `!` where it is
 * required, then `=` where no function may stand in its place.
 */
export type Shape = string;

/** Says which properties are missing, of another type, or none of SAM's. */
export function checkShape(
  properties: Dict,
  shapes: Readonly<Record<string, Shape>>,
  owner: string,
  context: Pick<TransformContext, 'refuse'>,
): void {
  for (const name of properties.keys()) {
    if (!Object.hasOwn(shapes, name)) context.refuse(properties.keyAt(name), `${owner} has no property \`${name}\``);
  }
  for (const [name, shape] of Object.entries(shapes)) {
    const value = properties.get(name);
    const isRequired = /!=?$/.test(shape);
    const types = shape.replace(/!?=?$/, '');
    if (!value || isNull(value)) {
      if (isRequired) context.refuse(value ? spanOf(value) : properties.at, `${owner} needs \`${name}\``);
      continue;
    }
    // A map of one entry has the form of a function, and what it gives is not judged.
    if (!shape.endsWith('=') && value instanceof Dict && value.size === 1) continue;
    if (!matches(value, types)) context.refuse(spanOf(value), `\`${name}\` of ${owner} is no ${inWords(types)}`);
  }
}

function matches(value: Item, types: string): boolean {
  return alternatives(types).some((type) => matchesOne(value, type));
}

function matchesOne(value: Item, type: string): boolean {
  const [, outer = type, inner] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  switch (outer) {
    case 'any':
      return true;
    case 'text':
      return (
        textOf(value) !== undefined ||
        (value.kind === 'scalar' &&
          value.style === 'plain' &&
          typeof value.value === 'number' &&
          String(value.value) !== value.text)
      );
    case 'flag':
      return value.kind === 'scalar' && (typeof value.value === 'boolean' || /^(?:yes|no|on|off)$/i.test(value.text));
    case 'whole':
      return value.kind === 'scalar' && (typeof value.value === 'boolean' || Number.isInteger(value.value));
    case 'list':
      return value instanceof List && (inner === undefined || value.items.every((one) => matches(one, inner)));
    case 'map':
      return value instanceof Dict && (inner === undefined || value.entries().every(([, one]) => matches(one, inner)));
    default:
      // A text that is one of some words: `Delete/Retain`.
      return outer.split('/').includes(textOf(value) ?? '');
  }
}

function alternatives(types: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < types.length; i++) {
    if (types[i] === '<') depth++;
    else if (types[i] === '>') depth--;
    else if (types[i] === '|' && depth === 0) {
      found.push(types.slice(start, i));
      start = i + 1;
    }
  }
  return [...found, types.slice(start)];
}

const words: Readonly<Record<string, string>> = { flag: 'boolean', whole: 'whole number' };

function inWords(types: string): string {
  return alternatives(types)
    .map((type) => {
      const [, outer = type, inner] = /^(list|map)<(.*)>$/.exec(type) ?? [];
      return inner === undefined ? (words[outer] ?? outer) : `${outer} of ${inWords(inner)}s`;
    })
    .join(' or ');
}
