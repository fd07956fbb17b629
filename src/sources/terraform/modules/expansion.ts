/** How often a resource or module exists: `count` and `for_each`. */
import type { Frame } from '../expressions/frame.ts';
import { loopOver } from '../expressions/loop.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { settled, unknownIn } from '../values/known.ts';
import { MAX_INSTANCES } from '../values/limits.ts';
import { marksWithin } from '../values/marks.ts';
import { isInteger, toDouble } from '../values/numeric.ts';
import { EPHEMERAL, number, SENSITIVE, text, unknownVal, type UnknownVal, type Val } from '../values/value.ts';
import type { Repetition } from './definition.ts';
import { undecided } from '../values/reasons.ts';
import { MAX_TOTAL } from './budget.ts';

/** One instance: its index, and what `each` and `count.index` are in it. */
export interface Occurrence {
  /** `undefined` for the sole instance without repetition. */
  readonly key: string | number | undefined;
  /** Whether it stands for all instances of which neither number nor keys are known. */
  readonly symbolic: boolean;
  readonly each: Frame['each'];
  readonly count: Val | undefined;
}

/** All instances; `open` where not all of them are known, and the last one stands for those that are not. */
export interface Expansion {
  readonly by: 'single' | 'count' | 'for_each' | 'enabled';
  readonly occurrences: readonly Occurrence[];
  readonly open: UnknownVal | undefined;
}

const single: Expansion = {
  by: 'single',
  occurrences: [{ key: undefined, symbolic: false, each: undefined, count: undefined }],
  open: undefined,
};

/** What an expansion has to keep to. */
export interface Bounds {
  /** The address of what is expanded. */
  readonly subject: string;
  /** Counts instances; false where there are too many. */
  admit(count: number): boolean;
  /** The keys that a plan has decided on, if there is one. */
  decided(): readonly (string | number)[] | undefined;
}

/** Expands a block. */
export function expand(
  repetition: Repetition | undefined,
  frame: Frame,
  { subject, admit, decided }: Bounds,
): Expansion {
  if (!repetition) return admit(1) ? single : { by: 'single', occurrences: [], open: undefined };
  const value = settled(repetition.ready().evaluate(frame));
  refuseHidden(value, repetition, frame);
  if (repetition.by === 'enabled') return whetherEnabled(value, repetition, frame, admit);
  if (isLeftOpen(value, repetition.by)) {
    const keys = decided();
    if (keys && keys.length <= MAX_INSTANCES && admit(keys.length)) return byDecision(keys, value, repetition);
  }
  return repetition.by === 'count'
    ? byCount(value, repetition, frame, { subject, admit })
    : byKeys(value, repetition, frame, { subject, admit });
}

/**
 * Addresses are shown and stay, so that no key of one may be a secret, nor a number or key be gone after the run. How many there are is
 * no secret. The instances are known all the same.
 */
function refuseHidden(value: Val, { by, at }: Repetition, frame: Frame): void {
  const marks = value.kind === 'set' ? marksWithin(value) : value.marks;
  const isSecret = by !== 'count' && (marks & SENSITIVE) !== 0;
  const word = isSecret ? 'sensitive' : (marks & EPHEMERAL) !== 0 ? 'ephemeral' : undefined;
  if (word !== undefined) failed(frame, at, by, `\`${by}\` must not be ${word}`);
}

/** OpenTofu's `enabled`: one instance without a key, or none. */
function whetherEnabled(value: Val, { at }: Repetition, frame: Frame, admit: (count: number) => boolean): Expansion {
  const decided = value.kind === 'null' ? undefined : convert(value, 'bool');
  if (!decided || isMisfit(decided)) {
    return symbolic('enabled', failed(frame, at, 'enabled', '`enabled` must be true or false'));
  }
  if (decided.kind !== 'bool') {
    return symbolic('enabled', unknownIn(decided) ?? failed(frame, at, 'enabled', '`enabled` is not known'));
  }
  const occurrences = decided.value && admit(1) ? single.occurrences : [];
  return { by: 'enabled', occurrences, open: undefined };
}

/** Whether the code alone does not tell the instances. A list for `for_each` is a set of which a plan has lost the type. */
function isLeftOpen(value: Val, by: 'count' | 'for_each'): boolean {
  if (value.kind === 'unknown' || value.kind === 'partial') return true;
  if (by === 'count') return false;
  if (value.kind === 'tuple' || value.kind === 'list') return true;
  return value.kind === 'set' && unknownIn(value) !== undefined;
}

/** The instances that a plan names; `each.value` is what the code has under the key. */
function byDecision(keys: readonly (string | number)[], value: Val, { by, at }: Repetition): Expansion {
  const { origin } = value;
  const open = unknownIn(value) ?? unknownVal(undecided, { at });
  const occurrences = keys.map((key): Occurrence => {
    if (by === 'count') return { key, symbolic: false, each: undefined, count: number(Number(key), origin) };
    const name = text(String(key), origin);
    const isSet = value.kind === 'tuple' || value.kind === 'list' || value.kind === 'set';
    const part: UnknownVal = { ...open, type: 'any', refersTo: undefined, among: undefined };
    return { key: name.value, symbolic: false, each: { key: name, value: isSet ? name : part }, count: undefined };
  });
  return { by, occurrences, open: undefined };
}

function byCount(value: Val, { at }: Repetition, frame: Frame, { subject, admit }: Omit<Bounds, 'decided'>): Expansion {
  if (value.kind === 'null') return symbolic('count', failed(frame, at, 'count', '`count` must not be null'));
  const converted = convert(value, 'number');
  if (isMisfit(converted)) return symbolic('count', failed(frame, at, 'count', '`count` must be a number'));
  if (converted.kind !== 'number')
    return symbolic('count', unknownIn(converted) ?? failed(frame, at, 'count', '`count` is not known'));
  const total = toDouble(converted.value);
  if (!isInteger(converted.value) || total < 0) {
    return symbolic('count', failed(frame, at, 'count', '`count` must be a whole number that is not negative'));
  }
  if (total > MAX_INSTANCES || !admit(total)) return symbolic('count', tooMany(frame, at, subject, total));
  const occurrences: Occurrence[] = [];
  for (let i = 0; i < total; i++) {
    occurrences.push({ key: i, symbolic: false, each: undefined, count: number(i, value.origin) });
  }
  return { by: 'count', occurrences, open: undefined };
}

function byKeys(value: Val, { at }: Repetition, frame: Frame, { subject, admit }: Omit<Bounds, 'decided'>): Expansion {
  if (value.kind === 'null') return symbolic('for_each', failed(frame, at, 'for_each', '`for_each` must not be null'));
  if (value.kind === 'unknown') return symbolic('for_each', value);
  if (value.kind !== 'map' && value.kind !== 'object' && value.kind !== 'set') {
    const says = '`for_each` must be a map or a set of strings';
    // An empty tuple is refused as well, but then nothing is lost by reading on.
    return symbolic('for_each', failed(frame, at, 'for_each', says, 'wrap the list in `toset(…)`'));
  }
  const occurrences: Occurrence[] = [];
  let open: UnknownVal | undefined;
  const total = 'items' in value ? value.items.length : value.entries.size;
  if (total > MAX_INSTANCES || !admit(total)) return symbolic('for_each', tooMany(frame, at, subject, total));
  const stopped = loopOver({ collection: value, at, by: '`for_each`' }, frame, (key, item) => {
    const name = key.kind === 'string' ? key : key.kind === 'null' ? undefined : convert(key, 'string');
    if (!name || isMisfit(name)) {
      open = failed(frame, at, 'for_each', 'the keys of `for_each` must be strings');
    } else if (name.kind === 'string') {
      const { value: named } = name;
      occurrences.push({
        key: named,
        symbolic: false,
        each: { key: text(named, key.origin), value: item },
        count: undefined,
      });
    } else open ??= unknownIn(name);
    return true;
  });
  open ??= stopped;
  if (!open) return { by: 'for_each', occurrences, open: undefined };
  // Keys that are known are there, whatever the others turn out to be.
  const rest = symbolic('for_each', open);
  return { ...rest, occurrences: [...occurrences, ...rest.occurrences] };
}

function failed(frame: Frame, at: Repetition['at'], what: string, says: string, help?: string): UnknownVal {
  const value = frame.run.fail(at, `terraform-${what.replace('_', '-')}`, says, help);
  return value.kind === 'unknown' ? value : unknownVal({ code: 'error', says }, { at });
}

function tooMany(frame: Frame, at: Repetition['at'], subject: string, total: number): UnknownVal {
  const says =
    total > MAX_INSTANCES
      ? `${total} instances are more than the limit of ${MAX_INSTANCES} a block`
      : `${total} more instances are more than the limit of ${MAX_TOTAL} in all`;
  return frame.run.tooLarge(at, `\`${subject}\`: ${says}`);
}

/** One instance that stands for all. */
function symbolic(by: Repetition['by'], open: UnknownVal): Expansion {
  const part: UnknownVal = { ...open, type: 'any', refersTo: undefined, among: undefined };
  const occurrence: Occurrence = {
    key: undefined,
    symbolic: true,
    each: by === 'for_each' ? { key: { ...part, type: 'string' }, value: part } : undefined,
    count: by === 'count' ? { ...part, type: 'number' } : undefined,
  };
  return { by, occurrences: [occurrence], open };
}
