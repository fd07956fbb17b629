/** Expressions whose value depends on nothing. */
import type { Val } from '../values/value.ts';
import type { Evaluate } from './frame.ts';

/** An expression that always has this value. */
export function constantly(value: Val): Evaluate {
  const evaluate: Evaluate = () => value;
  evaluate.constant = value;
  return evaluate;
}
