/** Verdicts on one attribute. Each names what follows from a failure; an unknown value gives an unknown verdict by itself. */
import { type Attribute, isAbsent, knownOf, stateOf, unknownOf } from '../graph/index.ts';
import { fail, pass, undecided, type Verdict } from './verdict.ts';

/** The attribute is known to be true. Absent means not true: a provider's default is filled in before checks run. */
export function isTrue(attribute: Attribute<boolean>, otherwise: string): Verdict {
  return is(attribute, (value) => value === true, otherwise);
}

/** The attribute is absent or known to be false. */
export function isNotTrue(attribute: Attribute<boolean>, otherwise: string): Verdict {
  return isAbsent(attribute) ? pass(attribute) : is(attribute, (value) => value === false, otherwise);
}

/** The attribute is absent or known to be true: for switches that the provider turns on by itself. */
export function isNotFalse(attribute: Attribute<boolean>, otherwise: string): Verdict {
  return isAbsent(attribute) ? pass(attribute) : is(attribute, (value) => value === true, otherwise);
}

/** The attribute is known to be exactly `expected`. */
export function equals<T extends string | number | boolean>(
  attribute: Attribute<T>,
  expected: T,
  otherwise: string,
): Verdict {
  return is(attribute, (value) => value === expected, otherwise);
}

/** The attribute is one of `expected`. */
export function isOneOf<T extends string | number>(
  attribute: Attribute<T>,
  expected: readonly T[],
  otherwise: string,
): Verdict {
  return is(attribute, (value) => expected.includes(value), otherwise);
}

/** The attribute is absent, or none of `forbidden`. */
export function isNoneOf<T extends string | number>(
  attribute: Attribute<T>,
  forbidden: readonly T[],
  otherwise: string,
): Verdict {
  return isAbsent(attribute) ? pass(attribute) : is(attribute, (value) => !forbidden.includes(value), otherwise);
}

/** The attribute is a number of at least `least`. */
export function isAtLeast(attribute: Attribute<number>, least: number, otherwise: string): Verdict {
  return is(attribute, (value) => value >= least, otherwise);
}

/** The attribute is there, whatever its value; a value that is only known after deployment is there. An empty list or text is not. */
export function isPresent(attribute: Attribute<unknown>, otherwise: string): Verdict {
  const { value, uncertain } = stateOf(attribute);
  if (uncertain && value === undefined) return undecided(attribute);
  if (isAbsent(attribute)) return fail(attribute, otherwise);
  if (value?.kind === 'unknown')
    return value.refersTo || value.reason.code === 'after-apply' ? pass(attribute) : undecided(attribute);
  if (value?.kind === 'list' && value.items.length === 0)
    return value.open ? undecided(attribute) : fail(attribute, otherwise);
  if (value?.kind === 'literal' && value.value === '') return fail(attribute, otherwise);
  return pass(attribute);
}

/** Nobody set the attribute. An empty list counts as absent. */
export function isMissing(attribute: Attribute<unknown>, otherwise: string): Verdict {
  const { value, uncertain } = stateOf(attribute);
  if (uncertain && value === undefined) return undecided(attribute);
  if (isAbsent(attribute)) return pass(attribute);
  if (value?.kind === 'list' && value.items.length === 0) return value.open ? undecided(attribute) : pass(attribute);
  if (value?.kind === 'unknown' && !value.refersTo && value.reason.code !== 'after-apply') return undecided(attribute);
  return fail(attribute, otherwise);
}

/** The known value satisfies `good`; absent fails, unknown is unknown. */
export function is<T extends string | number | boolean>(
  attribute: Attribute<T>,
  good: (value: T) => boolean,
  otherwise: string,
): Verdict {
  if (unknownOf(attribute)) return undecided(attribute);
  const value = knownOf(attribute);
  return value !== undefined && good(value) ? pass(attribute) : fail(attribute, otherwise);
}
