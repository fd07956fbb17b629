/** Whether the condition of a statement holds for a request, of which some keys are known, some are the caller's to choose. */
import { textOfValue, type Unknown, type Value } from '../../../graph/index.ts';
import { matchesWildcard, wildcardsMeet } from '../../../text/index.ts';
import { items, type Statement } from './statement.ts';

/** What a request has under a condition key. */
export type KeyState =
  /** A known value; `*` in it stands for parts that deployment gives, such as the region. */
  | { readonly is: 'value'; readonly value: string }
  /** One of several values, or one that needs its own comparison. */
  | { readonly is: 'matched'; readonly fits: (wanted: string, like: boolean) => boolean | Unknown }
  /** Whoever calls sends what he likes. */
  | { readonly is: 'chosen' }
  | { readonly is: 'absent' };

/** The keys of a request; `undefined` where nothing is known of a key. Keys are given in lower case. */
export type RequestKeys = (key: string) => KeyState | undefined;

/** `always`: it holds; `never`: it does not, or (of a Deny) the caller can avoid it; else it hangs on `unless`. */
export type ConditionEffect =
  | { readonly holds: 'always' }
  | { readonly holds: 'never' }
  | { readonly holds: 'unknown'; readonly unless: Unknown };

/** Keys whose value is what the caller puts into the request. */
const chosenKeys: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:useragent',
  'aws:referer',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  's3:x-amz-acl',
  's3:tlsversion',
  's3:signatureversion',
  'sts:rolesessionname',
]);

/** No request is made before this day: dates in conditions are held against it, since a pure room has no clock. */
const today = Date.UTC(2026, 0, 1);

/**
 * Evaluates a condition block: operators and keys are joined by AND, the values of one key by OR (for negated operators by NOR).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function conditionEffect({ effect, condition, origin }: Statement, keys: RequestKeys): ConditionEffect {
  if (!condition) return { holds: 'always' };
  if (condition.kind !== 'record') return { holds: 'unknown', unless: unknownIn(condition) ?? notEvaluated(origin) };
  let doubt: Unknown | undefined = condition.open;
  for (const [operator, block] of condition.entries) {
    if (block.kind !== 'record') {
      doubt ??= unknownIn(block) ?? notEvaluated(origin);
      continue;
    }
    doubt ??= block.open;
    for (const [key, values] of block.entries) {
      const holds = testKey(operator, key, values, effect, keys);
      if (holds === false) return { holds: 'never' };
      if (holds !== true) doubt ??= holds;
    }
  }
  return doubt ? { holds: 'unknown', unless: doubt } : { holds: 'always' };
}

function testKey(
  operator: string,
  key: string,
  values: Value,
  effect: Statement['effect'],
  keys: RequestKeys,
): boolean | Unknown {
  const found = /^(ForAnyValue:|ForAllValues:)?(\w+?)(IfExists)?$/i.exec(operator);
  const test = (found?.[2] ?? operator).toLowerCase();
  const lower = key.toLowerCase();
  const state = keys(lower) ?? (chosenKeys.has(lower) ? ({ is: 'chosen' } as const) : undefined);
  const open = notEvaluated(values.origin, key);
  if (test.startsWith('date')) return dateTest(test, lower, values, state !== undefined) ?? open;
  if (!state) return open;
  // A choice is made to suit: an Allow is met, a Deny is avoided.
  if (state.is === 'chosen') return found?.[1] ? open : effect === 'Allow' ? choosable(test, values) || open : false;
  if (test === 'null') {
    const wanted = textsOf(values);
    if (wanted.length !== 1 || wanted[0] === undefined) return open;
    return (state.is === 'absent') === (wanted[0].toLowerCase() === 'true');
  }
  const form = forms[test];
  if (!form) return open;
  if (state.is === 'absent')
    return found?.[3] !== undefined || form.negated || found?.[1]?.toLowerCase() === 'forallvalues:';
  const fits = anyFits(values, state, form);
  return typeof fits === 'boolean' && form.negated ? !fits : fits;
}

interface Form {
  readonly negated: boolean;
  readonly like: boolean;
  readonly ignoreCase?: true;
}

const forms: Readonly<Record<string, Form | undefined>> = {
  stringequals: { negated: false, like: false },
  stringnotequals: { negated: true, like: false },
  stringequalsignorecase: { negated: false, like: false, ignoreCase: true },
  stringnotequalsignorecase: { negated: true, like: false, ignoreCase: true },
  stringlike: { negated: false, like: true },
  stringnotlike: { negated: true, like: true },
  arnequals: { negated: false, like: true },
  arnlike: { negated: false, like: true },
  arnnotequals: { negated: true, like: true },
  arnnotlike: { negated: true, like: true },
  bool: { negated: false, like: false, ignoreCase: true },
};

function anyFits(
  values: Value,
  state: Extract<KeyState, { readonly is: 'value' | 'matched' }>,
  form: Form,
): boolean | Unknown {
  let doubt: Unknown | undefined = values.kind === 'list' ? values.open : undefined;
  for (const item of items(values)) {
    const wanted = textIn(item);
    if (wanted === undefined) {
      doubt ??= unknownIn(item) ?? notEvaluated(item.origin);
      continue;
    }
    // `${aws:…}` takes a value from the request, which is not known here.
    if (/\$\{(?![*?$]\})/.test(wanted)) {
      doubt ??= notEvaluated(item.origin);
      continue;
    }
    const fits = state.is === 'matched' ? state.fits(wanted, form.like) : valueFits(state.value, wanted, form);
    if (fits === true) return true;
    if (fits !== false) doubt ??= fits;
  }
  return doubt ?? false;
}

function valueFits(value: string, wanted: string, { like, ignoreCase }: Form): boolean {
  const [v, w] = ignoreCase ? [value.toLowerCase(), wanted.toLowerCase()] : [value, wanted];
  if (!v.includes('*')) return like ? matchesWildcard(v, w) : v === w;
  return wildcardsMeet(v, like ? w : w.replace(/[*?]/g, '\uffff'));
}

/** Whether some value meets the test: any but an impossible one. */
function choosable(test: string, values: Value): boolean {
  if (test === 'null') return false;
  return items(values).length > 0 && (test in forms || test.startsWith('numeric'));
}

/** Dates of requests: all of them are later than `today`. Sessions have the key, access keys of users do not. */
function dateTest(test: string, key: string, values: Value, inSession: boolean): boolean | undefined {
  if (key !== 'aws:currenttime' && key !== 'aws:epochtime' && key !== 'aws:tokenissuetime') return undefined;
  const [date] = textsOf(values).map((text) => (text === undefined ? Number.NaN : timeOf(text)));
  if (date === undefined || Number.isNaN(date) || date > today || items(values).length !== 1) return undefined;
  if (test.startsWith('datelessthan') || test === 'dateequals') return false;
  // A request without the key does not meet the test; only `aws:CurrentTime` is in each request.
  return key === 'aws:tokenissuetime' && !inSession
    ? undefined
    : test.startsWith('dategreaterthan') || test === 'datenotequals';
}

function timeOf(text: string): number {
  return /^\d{9,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function textsOf(values: Value): readonly (string | undefined)[] {
  return items(values).map(textIn);
}

/** The text of a value; parts that only the deployment's place decides, such as the region, become `*`. */
function textIn(value: Value): string | undefined {
  if (value.kind === 'literal') return textOfValue(value) ?? String(value.value);
  if (value.kind !== 'partial') return undefined;
  const texts = value.parts.map((part) =>
    typeof part === 'string'
      ? part
      : /AWS::(Region|URLSuffix|Partition)|aws_region|aws_partition/.test(part.reason.says)
        ? '*'
        : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

function unknownIn(value: Value): Unknown | undefined {
  if (value.kind === 'unknown') return value;
  return value.kind === 'partial' ? value.parts.find((part): part is Unknown => typeof part !== 'string') : undefined;
}

function notEvaluated(origin: Statement['origin'], key?: string): Unknown {
  const says =
    key === undefined ? 'a condition of this statement is not evaluated' : `hangs on the condition key \`${key}\``;
  return { kind: 'unknown', reason: { code: 'unsupported', says }, origin };
}
