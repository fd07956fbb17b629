/** What is wrong with a user's input, or could not be done with it: data, never thrown. */
import type { Range } from './range.ts';

/**
 * A problem in the input. `code` is stable kebab-case (`hcl-unclosed-block`); `message` is lower case without a full stop,
 * with the user's words in backticks; `help` says what to do about it.
 */
export interface Diagnostic {
  readonly code: string;
  /** `error`: something of the file was lost, the result is incomplete; `warning`: read, but doubtful; `note`: good to know. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly at: Range;
  readonly help?: string;
  /** Further places, such as the calls that lead to a cycle. */
  readonly related?: readonly { readonly at: Range; readonly message: string }[];
}
