/** The parser's events, with lines within quotes and brackets allowed to be indented too little. */
import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';

/** The events of a text, or why and where it could not be read. */
export type EventsRead =
  | {
      readonly ok: true;
      readonly events: readonly Event[];
      /** Where the first line begins that is indented too little, if there is one. */
      readonly underindentedAt: number | undefined;
    }
  | { readonly ok: false; readonly reason: string; readonly failedAt: number };

/** How many characters of a file may still be read again. */
export interface RereadBudget {
  left: number;
}

/**
 * Reads a text of one or more documents. YAML 1.2 asks that lines within quotes and brackets are indented deeper than the collection around
 * them; libyaml and the readers of Kubernetes and CloudFormation do not, and files rely on it. Such a line is read as if it went
 * on from the one before: blanks stand in for the line break between them, so that all offsets stay.
 */
export function readEvents(text: string, maxDepth: number, budget: RereadBudget): EventsRead {
  let joined = text;
  let underindentedAt: number | undefined;
  for (;;) {
    try {
      const events = parseEvents(joined, { maxDepth });
      return { ok: true, events: joined === text ? events : refolded(events, text), underindentedAt };
    } catch (error) {
      // Anything else would be a fault in the parser; it must not end the scan of the other files.
      const reason = error instanceof YAMLException ? error.reason : 'the parser failed';
      const failedAt = error instanceof YAMLException ? Math.min(error.mark?.position ?? 0, text.length) : 0;
      budget.left -= text.length;
      const next = reason === 'deficient indentation' && budget.left > 0 ? joinLineAt(joined, failedAt) : undefined;
      if (next === undefined) return { ok: false, reason, failedAt };
      joined = next;
      underindentedAt ??= failedAt;
    }
  }
}

/** `text` with blanks for the line breaks and comments right before `at`; `undefined` where there is no line break. */
function joinLineAt(text: string, at: number): string | undefined {
  let from = at;
  for (;;) {
    while (from > 0 && ' \t\r\n'.includes(text.charAt(from - 1))) from--;
    let lineStart = from;
    while (lineStart > 0 && !'\r\n'.includes(text.charAt(lineStart - 1))) lineStart--;
    const comment = commentIn(text.slice(lineStart, from));
    if (comment === undefined) break;
    from = lineStart + comment;
  }
  const between = text.slice(from, at);
  return /[\r\n]/.test(between) ? text.slice(0, from) + ' '.repeat(between.length) + text.slice(at) : undefined;
}

/** Where a comment begins in a line, as far as its quotes tell. */
function commentIn(line: string): number | undefined {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '#' && (i === 0 || line.charAt(i - 1) === ' ' || line.charAt(i - 1) === '\t')) return i;
  }
  return undefined;
}

/** Scalars that were read as one line but are several in `text` are folded as such. */
function refolded(events: readonly Event[], text: string): Event[] {
  return events.map((event) => {
    if (event.type !== EVENT_ID.SCALAR || !event.fast || event.style >= SCALAR_STYLE.LITERAL_BLOCK) return event;
    return /[\r\n]/.test(text.slice(event.valueStart, event.valueEnd)) ? { ...event, fast: false } : event;
  });
}
