/** The names that cases with unknown and sensitive values use, as the engine is given them in `tools/engine/case-names.ts`. */
import { range } from '../../../text/index.ts';
import { collectionOf, type Type } from '../values/type.ts';
import { list, number, object, SENSITIVE, text, tuple, unknownVal, type Val } from '../values/value.ts';
import type { CaseNames } from './show-case.ts';
import { afterApply } from '../values/reasons.ts';

const at = range({ path: 'names.tf', text: '' }, 0, 0);
const origin = { at };

function unknown(type: Type, attribute = 'id'): Val {
  return unknownVal(
    afterApply('terraform_data.u'),
    origin,
    type,
    attribute === '' ? undefined : { to: 'terraform_data.u', attribute },
  );
}

/** The values by name. */
export function caseNames(): CaseNames {
  const secret = text('s3cret', origin, SENSITIVE);
  return new Map<string, Val>([
    ['text', unknown('string')],
    ['number', unknown('number', '')],
    ['bool', unknown('bool', '')],
    ['list', unknown(collectionOf('list', 'string'), '')],
    ['map', unknown(collectionOf('map', 'any'), '')],
    ['any', unknown('any', '')],
    ['secret', secret],
    ['pin', number(42, origin, SENSITIVE)],
    ['secrets', list([text('a', origin), text('b', origin)], 'string', origin, SENSITIVE)],
    [
      'mixed',
      object(
        new Map<string, Val>([
          ['id', unknown('string')],
          ['key', secret],
          ['name', text('n', origin)],
        ]),
        origin,
      ),
    ],
    ['pair', tuple([unknown('string'), text('b', origin)], origin)],
  ]);
}
