/** The shape of a hostile input: files that are meant to crash, hang or exhaust a scan, and what must be said of them. */

/** One hostile input. */
export interface HostileCase {
  readonly name: string;
  /** Made when the case runs, for some are large. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  /** The code of a diagnostic or words of a ledger entry's reason that must be there; none where the input is odd but right. */
  readonly says?: string | RegExp;
  /** Whether something of it is lost, so that the result is incomplete. */
  readonly incomplete?: boolean;
  /** Names of resources beside the damage that must be found for all that. */
  readonly finds?: readonly string[];
}

/** `text` so many times over. */
export function times(count: number, text: string | ((index: number) => string)): string {
  return typeof text === 'string' ? text.repeat(count) : Array.from({ length: count }, (_, i) => text(i)).join('');
}

/** `inner` between so many opening and closing texts. */
export function nested(levels: number, open: string, inner: string, close: string): string {
  return open.repeat(levels) + inner + close.repeat(levels);
}

/** A text of UTF-16 code units below 256 as bytes, one each. */
export function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
