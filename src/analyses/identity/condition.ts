/** What a statement's condition does to an attacker who may choose how to call. */
import { textOfValue, type Unknown } from '../../graph/index.ts';
import { items, type Statement } from './statement.ts';

/** `always`: no condition, or one that the caller meets at will; `never`: the caller can always avoid it; else it hangs on `unless`. */
export type ConditionEffect =
  | { readonly holds: 'always' }
  | { readonly holds: 'never' }
  | { readonly holds: 'unknown'; readonly unless: Unknown };

/**
 * A first, honest version: only conditions on the transport are decided, since whoever calls chooses TLS. All others leave the
 * statement unknown. Keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function conditionEffect({ effect, condition, origin }: Statement): ConditionEffect {
  if (!condition) return { holds: 'always' };
  const unknown: ConditionEffect = {
    holds: 'unknown',
    unless: {
      kind: 'unknown',
      reason: { code: 'unsupported', says: 'a condition of this statement is not evaluated' },
      origin,
    },
  };
  if (condition.kind !== 'record' || condition.open) return unknown;
  let transportOnly = true;
  for (const [operator, keys] of condition.entries) {
    if (keys.kind !== 'record' || keys.open) return unknown;
    for (const [key, values] of keys.entries) {
      const wanted = items(values).map(
        (value) => textOfValue(value) ?? (value.kind === 'literal' ? String(value.value) : ''),
      );
      const transport =
        /^(Bool|BoolIfExists)$/i.test(operator) && key.toLowerCase() === 'aws:securetransport' && wanted.length === 1;
      const version = key.toLowerCase() === 's3:tlsversion' && /^NumericLessThan/i.test(operator) && effect === 'Deny';
      if (version) return { holds: 'never' };
      if (!transport) transportOnly = false;
      // One key of a conjunction that the caller makes false is enough to step out of a Deny.
      else if (wanted[0]?.toLowerCase() === 'false') return effect === 'Deny' ? { holds: 'never' } : unknown;
    }
  }
  return transportOnly ? { holds: 'always' } : unknown;
}
