/** Verdicts on all or some items of a list or record. */
import { type Attribute, entriesOf, itemsOf, unknownOf, type View } from '../graph/index.ts';
import { allOf, anyOf, fail, pass, undecided, type Verdict } from './verdict.ts';

/** Every item passes; an absent list has none that fails; items that may be there but are not known leave it unknown. */
export function every<E>(items: Attribute<readonly E[]>, verdict: (item: View<E>) => Verdict): Verdict {
  const known = itemsOf(items).map(verdict);
  return unknownOf(items) ? allOf([...known, undecided(items)]) : allOf(known);
}

/** Some item passes; fails with `otherwise` at the list if there is none; the items' own evidence is not repeated. */
export function some<E>(
  items: Attribute<readonly E[]>,
  verdict: (item: View<E>) => Verdict,
  otherwise: string,
): Verdict {
  const known = itemsOf(items).map(verdict);
  const joined = unknownOf(items) ? anyOf([...known, undecided(items)]) : anyOf(known);
  return joined.answer === 'fail' ? fail(items, otherwise) : joined;
}

/** Every entry of a record of free names passes. */
export function everyEntry<E>(
  entries: Attribute<Readonly<Record<string, E>>>,
  verdict: (name: string, entry: View<E>) => Verdict,
): Verdict {
  const known = entriesOf(entries).map(([name, entry]) => verdict(name, entry));
  return unknownOf(entries) ? allOf([...known, undecided(entries)]) : allOf(known);
}

/** If the premise passes, the conclusion must; if the premise fails, all is well. */
export function when(premise: Verdict, conclusion: () => Verdict): Verdict {
  if (premise.answer === 'fail') return pass();
  const then = conclusion();
  if (premise.answer === 'pass' || then.answer === 'pass') return then;
  return premise;
}

/** Fails at `at` if the premise passes, passes if the premise fails: for what must not be, shown at the one place that matters. */
export function failsIf(premise: Verdict, at: Attribute<unknown>, says: string): Verdict {
  if (premise.answer === 'unknown') return premise;
  return premise.answer === 'pass' ? fail(at, says) : pass(at);
}

/** Passes if the verdict or one of the excuses does; fails with the evidence of the verdict alone, for excuses are no places to mend. */
export function unless(verdict: Verdict, ...excuses: readonly Verdict[]): Verdict {
  const joined = anyOf([verdict, ...excuses]);
  return joined.answer === 'fail' ? verdict : joined;
}
