/** Whether a resource policy lets strangers in: a plain reading, unknown where conditions or denials would have to be weighed. */
import {
  entryAt,
  isAbsent,
  itemsOf,
  knownOf,
  type Origin,
  stateOf,
  type Value,
  unknownOf,
  type View,
} from '../../../graph/index.ts';
import type { PropertiesOf } from '../../../schema/index.ts';
import { type Decision, no, openQuestion, undecided, yes } from '../decision.ts';

type Document = View<NonNullable<PropertiesOf<'AWS::ApiGateway::RestApi'>['Policy']>>;

/** Decides for calls without any identity. */
export function strangersMayCall(policy: Document, origin: Origin): Decision {
  const why = unknownOf(policy) ?? unknownOf(policy.Statement);
  if (why) return undecided(why, 'the resource policy is not known in full');
  if (isAbsent(policy)) return no('it has no resource policy', origin);
  let maybe: Decision | undefined;
  let open: Decision | undefined;
  for (const statement of itemsOf(policy.Statement)) {
    const at = stateOf(statement.Effect).origin;
    const isConditional = !isAbsent(statement.Condition);
    if (knownOf(statement.Effect) === 'Deny') {
      maybe ??= undecided(openQuestion('the resource policy denies some calls', at));
    } else if (isEveryone(stateOf(statement.Principal).value)) {
      if (isConditional) maybe ??= undecided(openQuestion('a condition of the resource policy decides', at));
      else open ??= yes('its resource policy lets everyone call', at);
    }
  }
  if (open) return maybe ?? open;
  return maybe ?? no('its resource policy lets no stranger call', origin);
}

/** `*`, or a list that holds it, for any kind of principal. */
function isEveryone(value: Value | undefined): boolean {
  if (value?.kind === 'literal') return value.value === '*';
  if (value?.kind === 'list') return value.items.some(isEveryone);
  if (value?.kind === 'record') return isEveryone(entryAt(value, 'AWS'));
  return false;
}
