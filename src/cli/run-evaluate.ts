/** What `merlon evaluate` does. */
import type { EvaluateFlags } from './evaluate.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Machine } from './machine.ts';
import { UsageError } from './usage-error.ts';

/** Not wired yet: the Terraform source does not offer planned values so far. */
export function runEvaluate(_dir: string, _flags: EvaluateFlags, _machine: Machine): ExitCode {
  throw new UsageError('`evaluate` is not available yet');
}
