/** The verbs of a format string: `%-10s`, `%05.2f`, `%[2]d`. */

/** One verb. */
export interface Verb {
  /** As written. */
  readonly source: string;
  readonly letter: string;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** The argument that it names, from 0. */
  readonly argument: number | undefined;
}

const verb = /%([-+ #0]*)(\d{1,9})?(?:\.(\d{1,9})?)?(?:\[(\d{1,4})\])?([A-Za-z%])/y;

/** Texts and verbs in order; a message where the format is wrong. */
export function parseVerbs(format: string): readonly (string | Verb)[] | string {
  const found: (string | Verb)[] = [];
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent < 0) break;
    if (percent > at) found.push(format.slice(at, percent));
    verb.lastIndex = percent;
    const match = verb.exec(format);
    if (!match) return `a \`%\` at ${percent} begins no verb`;
    const [source, flags = '', width, precision, argument, letter = ''] = match;
    at = percent + source.length;
    if (letter === '%') {
      found.push('%');
      continue;
    }
    if (!/[vtbdoxXeEfgGsq]/.test(letter)) return `there is no verb \`${source}\``;
    const dotted = source.includes('.');
    found.push({
      source,
      letter,
      flags,
      width: sizeOf(width),
      precision: dotted ? (sizeOf(precision) ?? 0) : undefined,
      argument: argument === undefined ? undefined : Number(argument) - 1,
    });
  }
  if (at < format.length) found.push(format.slice(at));
  return found;
}

function sizeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
