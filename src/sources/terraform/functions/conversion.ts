/** Functions that convert values, and those about marks. */
import { convert, isMisfit } from '../values/convert.ts';
import { settled } from '../values/known.ts';
import { marksWithin } from '../values/marks.ts';
import { collectionOf, type Type, typeOf } from '../values/type.ts';
import { bool, EPHEMERAL, nil, SENSITIVE, type Val, withMarks } from '../values/value.ts';
import { anything, type FunctionDefinition } from './definition.ts';

/** `tobool` … `tostring`, those about marks, and the legacy `list` and `map`. */
export const conversionFunctions: readonly FunctionDefinition[] = [
  conversion('tobool', 'bool'),
  conversion('tolist', collectionOf('list', 'any')),
  conversion('tomap', collectionOf('map', 'any')),
  conversion('tonumber', 'number'),
  conversion('toset', collectionOf('set', 'any')),
  conversion('tostring', 'string'),
  {
    name: 'sensitive',
    parameters: [anything],
    returns: 'any',
    run: ([value], site) => (value ? withMarks(value, SENSITIVE) : site.fail('no value')),
  },
  {
    name: 'nonsensitive',
    parameters: [anything],
    returns: 'any',
    run: ([value], site) => (value ? { ...value, marks: value.marks & ~SENSITIVE } : site.fail('no value')),
  },
  {
    name: 'issensitive',
    parameters: [anything],
    returns: 'bool',
    run: ([value], site) => {
      if (((value?.marks ?? 0) & SENSITIVE) !== 0) return bool(true, site.origin);
      // What is not known yet may turn out to be sensitive.
      return value?.kind === 'unknown' ? site.unknown([value]) : bool(false, site.origin);
    },
  },
  {
    name: 'ephemeralasnull',
    parameters: [anything],
    returns: 'any',
    run: ([value], site) => (value ? withoutEphemeral(value) : site.fail('no value')),
  },
  legacy('list', 'write `[…]`, or `tolist([…])`'),
  legacy('map', 'write `{…}`, or `tomap({…})`'),
];

/** A function of versions before 0.12, which is there to say what to write instead. */
function legacy(name: string, instead: string): FunctionDefinition {
  return {
    name,
    parameters: [],
    rest: anything,
    returns: 'any',
    run: (_, site) => site.fail(`is no more; ${instead}`),
  };
}

/** Nulls in place of what is ephemeral, at any depth. */
function withoutEphemeral(value: Val): Val {
  if ((marksWithin(value) & EPHEMERAL) === 0) return value;
  const marks = value.marks & ~EPHEMERAL;
  if (marks !== value.marks) return nil(value.origin, typeOf(value), marks);
  if ('items' in value) return { ...value, items: value.items.map(withoutEphemeral) };
  if (!('entries' in value)) return value;
  return { ...value, entries: new Map([...value.entries].map(([name, entry]) => [name, withoutEphemeral(entry)])) };
}

/** The function that converts to a type. */
export function conversion(name: string, type: Type): FunctionDefinition {
  return {
    name,
    parameters: [anything],
    returns: type,
    run: ([given], site) => {
      if (!given) return site.fail('no value');
      const value: Val = settled(given);
      if (value.kind === 'unknown' && (type === 'number' || type === 'bool') && value.type !== type) {
        return site.unknown([value]);
      }
      const result = convert(value, type);
      if (isMisfit(result)) return site.fail(`${result.misfit}${result.path && ` at \`${result.path}\``}`);
      return result;
    },
  };
}
