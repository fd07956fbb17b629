/** Styled text as data: what is printed is made harmless and coloured in one place. */
import type { Severity } from '../findings/index.ts';
import { visibleText } from './visible-text.ts';

const codes = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  underline: ['4', '24'],
  red: ['31', '39'],
  green: ['32', '39'],
  yellow: ['33', '39'],
  blue: ['34', '39'],
  magenta: ['35', '39'],
  cyan: ['36', '39'],
  critical: ['1;97;45', '22;39;49'],
  high: ['1;97;41', '22;39;49'],
  medium: ['30;43', '39;49'],
  low: ['30;46', '39;49'],
  info: ['30;47', '39;49'],
} as const;

/** A way to print a stretch of text. */
export type Style = keyof typeof codes;

/** A stretch of text, plain or styled. */
export type Segment = string | { readonly text: string; readonly style: Style };

/** Styled text. */
export function styled(style: Style, text: string): Segment {
  return { text, style };
}

/** The text of a segment. */
export function plain(segment: Segment): string {
  return typeof segment === 'string' ? segment : segment.text;
}

/** One line for the screen. Every control character of the text is made visible; styles become escapes only with `colour`. */
export function printLine(line: readonly Segment[], colour: boolean): string {
  const text = line
    .map((segment) => {
      if (typeof segment === 'string') return visibleText(segment);
      const [on, off] = codes[segment.style];
      const shown = visibleText(segment.text);
      return colour && shown !== '' ? `\u001b[${on}m${shown}\u001b[${off}m` : shown;
    })
    .join('');
  return colour ? text : text.trimEnd();
}

/** A severity as a badge. */
export function badge(severity: Severity): Segment {
  return styled(severity, ` ${severity.toUpperCase()} `);
}
