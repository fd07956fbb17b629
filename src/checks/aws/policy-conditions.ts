/** Conditions of policy statements that let known callers in only. */
import { any, is, pass, undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, entriesOf, isAbsent, itemsOf, stateOf, type Value, type View } from '../../graph/index.ts';

/** Keys, in lower case, whose fixed values say who calls or from where. */
const keys = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:resourceorgid',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourcevpcarn',
  'aws:userid',
  'aws:username',
  'aws:vpcsourceip',
  'elasticfilesystem:accessedviamounttarget',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'sns:endpoint',
]);

const operator =
  /^(ForAnyValue:|ForAllValues:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress|Bool)$/i;

/** Values that restrict nothing: wildcards for everything, the whole internet, and a switch that is off. */
const everything = /^([*?]+|arn:[^:]*:[^:]*:[^:]*:[*]?:[*]|0\.0\.0\.0\/0|::\/0|false)$/;

/** Whether a key of a condition says who calls. */
export function namesCaller(key: string): boolean {
  return keys.has(key.toLowerCase());
}

/**
 * The conditions hold for known callers only: a fixed organisation, account, principal, network or source.
 * After "The meaning of public", https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function restrictsCallers(
  condition: View<Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>,
): Verdict {
  if (isAbsent(condition)) return any();
  const verdicts = entriesOf(condition).flatMap(([name, tests]) =>
    entriesOf(tests)
      .filter(([key]) => namesCaller(key))
      // An operator that holds where the key is missing, or for all but some values, leaves strangers in.
      .map(([, values]) => (operator.test(name) ? allFixed(values) : any())),
  );
  const { value } = stateOf(condition);
  const open = value?.kind === 'record' ? value.open : value;
  return any(...verdicts, ...(open ? [undecided(condition)] : []));
}

/** None of the values is a wildcard for everything or the whole internet. */
function allFixed(values: Attribute<readonly string[]>): Verdict {
  const { value } = stateOf(values);
  if (value?.kind === 'unknown') return isGiven(value) ? pass(values) : undecided(values);
  const verdicts = itemsOf(values).map(fixed);
  return (
    verdicts.find(({ answer }) => answer === 'fail') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    (verdicts.length > 0 ? pass(values) : undecided(values))
  );
}

function fixed(item: View<string>): Verdict {
  const { value } = stateOf(item);
  // A part that is known, or an identifier that the provider gives, makes the value no wildcard.
  if (value?.kind === 'partial' || (value?.kind === 'unknown' && isGiven(value))) return pass(item);
  return is(item, (text) => !everything.test(text), 'everyone meets it');
}

/** Whether an unknown is an identifier that the provider gives to a resource, account or region: never a wildcard. */
export function isGiven(value: Extract<Value, { kind: 'unknown' }>): boolean {
  return value.refersTo !== undefined || value.reason.code === 'after-apply';
}
