/** Unknown results of operations on unknown operands. */
import type { Origin } from '../../../graph/index.ts';
import { unknownIn } from '../values/known.ts';
import { undecided } from '../values/reasons.ts';
import type { Type } from '../values/type.ts';
import { unknownVal, type UnknownVal, type Val } from '../values/value.ts';

/** The unknown result of computing with an unknown operand: it has the same reason, and refers to nothing itself. */
export function becauseOf(cause: UnknownVal, origin: Origin, type: Type = 'any'): UnknownVal {
  return unknownVal(cause.reason, origin, type, undefined, cause.marks);
}

/** The same for the first operand that is not known. Without one the engines decide nothing whatever the operands are. */
export function becauseOfFirst(operands: readonly Val[], origin: Origin, type: Type = 'any'): UnknownVal {
  for (const operand of operands) {
    const cause = unknownIn(operand);
    if (cause) return becauseOf(cause, origin, type);
  }
  return unknownVal(undecided, origin, type);
}
