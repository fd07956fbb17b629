/** Conditions that a configuration sets itself: `validation`, `precondition`, `postcondition` and `assert` blocks. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Names } from '../expressions/frame.ts';
import { attributeOf, type BodySource, bodyOf } from './body-source.ts';
import type { ConditionDefinition, ConditionKind } from './definition.ts';
import { lazily } from './lazy.ts';

const kinds: ReadonlySet<string> = new Set<ConditionKind>(['validation', 'precondition', 'postcondition', 'assert']);

function isCondition(type: string): type is ConditionKind {
  return kinds.has(type);
}

/** The conditions that stand directly in a body. */
export function conditionsIn(body: BodySource, names: Names): readonly ConditionDefinition[] {
  return body.flatMap(({ file, item }) => {
    if (item.kind !== 'block' || !isCondition(item.type)) return [];
    const inner = bodyOf(file, item.body);
    const condition = attributeOf(inner, 'condition');
    const message = attributeOf(inner, 'error_message');
    if (!condition) return [];
    return [
      {
        kind: item.type,
        at: rangeOf(file, condition.item.value),
        condition: lazily(file, condition.item.value, names),
        message: message && lazily(file, message.item.value, names),
      },
    ];
  });
}

/** The bodies of all nested blocks of a type, as one. */
export function bodyOfBlocks(body: BodySource, type: string): BodySource {
  return body.flatMap(({ file, item }) => (item.kind === 'block' && item.type === type ? bodyOf(file, item.body) : []));
}
