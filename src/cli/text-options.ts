/** How `merlon evaluate` writes for people. */
import type { ReportOptions } from '../reports/index.ts';
import type { Range } from '../text/index.ts';

/** Paths are named from where the user stands. */
export interface TextOptions extends ReportOptions {
  /** `path:line`. */
  readonly place: (at: Range) => string;
  /** The name of a scope: `terraform:infra` is `infra`. */
  readonly unit: (scope: string) => string;
}
