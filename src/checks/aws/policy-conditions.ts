/** Conditions of policy statements that let known callers in only. */
import { any, is, pass, undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, entriesOf, isAbsent, itemsOf, stateOf, type View } from '../../graph/index.ts';

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
  const items = itemsOf(values);
  const verdicts = items.map(fixed);
  if (items.length === 0) return undecided(values);
  return (
    verdicts.find(({ answer }) => answer === 'fail') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    pass(values)
  );
}

function fixed(item: View<string>): Verdict {
  const { value } = stateOf(item);
  // A part that is known, or an identifier that the provider gives, makes the value no wildcard.
  if (value?.kind === 'partial') return pass(item);
  if (value?.kind === 'unknown' && (value.refersTo || value.reason.code === 'after-apply')) return pass(item);
  return is(item, (text) => !/^([*?]+|arn:[^:]*:[^:]*:[^:]*:[*]?:[*]|0\.0\.0\.0\/0|::\/0|false)$/.test(text), '');
}
