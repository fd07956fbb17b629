/** What every part of the page needs in order to show a place. */
import type { Secrets } from '../secrets.ts';

/** How places and lines of sources are shown. */
export interface Showing {
  /** Put before every path. */
  readonly prefix: string;
  /** What no line may show. */
  readonly secrets: Secrets;
}
