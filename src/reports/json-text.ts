/** JSON that is harmless to a screen as well: the same value, written without a character that moves the cursor or reorders text. */

/** What `JSON.stringify` leaves raw: DEL, C1, line separators, and marks that reorder or hide text. */
const raw = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** Two-space indented JSON of a value, with a line end. Such characters are written as `\uXXXX`, so that a reader gets the same texts. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(raw, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
