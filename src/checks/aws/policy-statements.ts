/** Statements of policies: whom they allow, and what. */
import {
  all,
  any,
  equals,
  every,
  failsIf,
  is,
  not,
  pass,
  some,
  undecided,
  type Verdict,
} from '../../findings/index.ts';
import { type Attribute, entriesOf, isAbsent, itemsOf, stateOf, type Value, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import { isGiven, namesCaller, restrictsCallers } from './policy-conditions.ts';

/** A policy document as every kind publishes it. */
export type PolicyDocument = NonNullable<PropertiesOf<'AWS::IAM::ManagedPolicy'>['PolicyDocument']>;

/** One statement of it. */
export type Statement = NonNullable<PolicyDocument['Statement']>[number];

/** The statement allows something. */
export function grants({ Effect }: View<Statement>): Verdict {
  return equals(Effect, 'Allow', 'the statement denies');
}

/** Some text of a list satisfies `test`. A text of which parts are given by a resource counts as its known beginning. */
export function anyText(list: Attribute<readonly string[]>, test: (text: string) => boolean): Verdict {
  const whole = stateOf(list).value;
  if (whole?.kind === 'unknown' && isGiven(whole)) return any();
  return some(
    list,
    (item) => {
      const { value } = stateOf(item);
      if (value?.kind === 'partial') {
        const [first] = value.parts;
        return typeof first === 'string' && first.includes(':') ? any() : undecided(item);
      }
      // Identifiers that the provider gives to resources and accounts are no wildcards.
      if (value?.kind === 'unknown' && isGiven(value)) return any();
      return is(item, (text) => test(text), 'it is not meant');
    },
    'none is meant',
  );
}

/** The known text of the list that satisfies `test`, for evidence; else the list. */
export function textAt(list: Attribute<readonly string[]>, test: (text: string) => boolean): Attribute<unknown> {
  return itemsOf(list).find((item) => is(item, (text) => test(text), '').answer === 'pass') ?? list;
}

/** The principal is everyone: `*`, or `*` among the AWS principals. */
export function isEveryone(principal: Attribute<string>): Verdict {
  const { value } = stateOf(principal);
  if (isAbsent(principal)) return any();
  if (value?.kind !== 'record') return any(isStar(value, principal));
  const accounts = value.entries.get('AWS');
  const items = accounts?.kind === 'list' ? accounts.items : accounts ? [accounts] : [];
  const open = (accounts?.kind === 'list' ? accounts.open : undefined) ?? value.open;
  return any(...items.map((item) => isStar(item, principal)), ...(open ? [undecided(principal, open.reason)] : []));
}

function isStar(value: Value | undefined, principal: Attribute<string>): Verdict {
  if (value?.kind === 'literal') return value.value === '*' ? pass(principal) : any();
  if (value?.kind === 'unknown') return isGiven(value) ? any() : undecided(principal, value.reason);
  return value === undefined ? undecided(principal) : any();
}

/** The statement allows everyone: by name or by naming only whom it leaves out, and by no condition that callers cannot meet. */
export function isOpenToEveryone(statement: View<Statement>): Verdict {
  const { NotPrincipal, Principal, Condition } = statement;
  const everyone = isAbsent(NotPrincipal) ? isEveryone(Principal) : pass(NotPrincipal);
  return all(grants(statement), everyone, not(restrictsCallers(Condition), 'callers are restricted'));
}

/**
 * No statement of the document allows everyone. Where a denial with a condition on callers may take that back, it is not
 * decided. `matters` narrows which statements count, by their actions for example.
 */
export function forbidsEveryone(
  document: View<PolicyDocument>,
  says: string,
  matters: (statement: View<Statement>) => Verdict = () => pass(),
): Verdict {
  const denied = itemsOf(document.Statement).some(deniesStrangers);
  return every(document.Statement, (statement) => {
    const at = isAbsent(statement.NotPrincipal) ? statement.Principal : statement.NotPrincipal;
    const verdict = failsIf(all(isOpenToEveryone(statement), matters(statement)), at, says);
    if (verdict.answer !== 'fail' || !denied) return verdict;
    return undecided(at, { code: 'unsupported', says: 'a conditional denial in the same policy may take this back' });
  });
}

function deniesStrangers({ Effect, Condition }: View<Statement>): boolean {
  const tests = entriesOf(Condition).flatMap(([, keys]) => entriesOf(keys));
  return equals(Effect, 'Deny', '').answer === 'pass' && tests.some(([key]) => namesCaller(key));
}
