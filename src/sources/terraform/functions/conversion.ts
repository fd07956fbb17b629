/** Functions that convert values, and those about marks. */
import { convert, isMisfit } from '../values/convert.ts';
import { settled } from '../values/known.ts';
import { collectionOf, type Type, typeName, typeOf } from '../values/type.ts';
import { bool, SENSITIVE, text, type Val, withMarks } from '../values/value.ts';
import { anything, type FunctionDefinition } from './definition.ts';

/** `tobool` … `tostring`, `sensitive`, `nonsensitive`, `issensitive`, `type`. */
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
    run: ([value], site) => bool(((value?.marks ?? 0) & SENSITIVE) !== 0, site.origin),
  },
  {
    name: 'ephemeralasnull',
    parameters: [anything],
    returns: 'any',
    run: ([value], site) => value ?? site.fail('no value'),
  },
  {
    name: 'type',
    parameters: [anything],
    returns: 'string',
    run: ([value], site) => text(value ? typeName(typeOf(value)) : '', site.origin),
  },
];

function conversion(name: string, type: Type): FunctionDefinition {
  return {
    name,
    parameters: [anything],
    returns: type,
    run: ([given], site) => {
      if (!given) return site.fail('no value');
      const value: Val = settled(given);
      const result = convert(value, type);
      if (isMisfit(result)) return site.fail(`${result.misfit}${result.path && ` at \`${result.path}\``}`);
      return result;
    },
  };
}
