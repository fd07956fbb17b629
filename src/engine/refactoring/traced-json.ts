/** JSON made of traced texts. */
import { added, joined, type TracedText } from './traced-text.ts';

/** An object; keys come without quotes. With `header` its opening brace stands for that text as well. */
export function tracedObject(entries: readonly (readonly [TracedText, TracedText])[], header?: TracedText): TracedText {
  const members = entries.map(([key, value]) => joined(added('"', key), key, added('"', key), ': ', value));
  return joined(added('{', header), ...separated(members), '}');
}

/** A list. */
export function tracedList(items: readonly TracedText[]): TracedText {
  return joined('[', ...separated(items), ']');
}

function separated(items: readonly TracedText[]): readonly (TracedText | string)[] {
  return items.flatMap((item, i) => (i === 0 ? ['\n', item] : [',\n', item])).concat(items.length > 0 ? ['\n'] : []);
}

/** The text with the escapes of a JSON string, without quotes. */
export function escaped({ text, from }: TracedText): TracedText {
  const written = from.map((_, i) => JSON.stringify(text.charAt(i)).slice(1, -1));
  return { text: written.join(''), from: written.flatMap((part, i) => Array.from(part, () => from[i] ?? -1)) };
}
