/** A problem in a YAML text before it is bound to a file. */
import type { Diagnostic } from '../../text/index.ts';
import type { Span } from '../document.ts';

/** A diagnostic whose places are offsets in the file that is being parsed. */
export interface Trouble extends Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  readonly span: Span;
  readonly help: string;
  /** An earlier place that belongs to it. */
  readonly earlier?: { readonly span: Span; readonly message: string };
}

/** Takes problems as they are found. */
export type TroubleSink = (trouble: Trouble) => void;
