/** Commands of RUN, CMD, ENTRYPOINT and the like as values. */
import { type ListValue, listOf, literal, recordOf, type Value } from '../../graph/index.ts';
import {
  type Command,
  type Heredoc,
  parseShell,
  type ShellWord,
  type SplicedText,
  sourceSpan,
  unspliced,
} from '../../syntax/index.ts';
import { range, type SourceFile } from '../../text/index.ts';
import { textAt } from './variables.ts';

/** The words that the image holds: those of the exec form, or the shell with the line. */
export function commandWords(command: Command, shell: readonly string[], file: SourceFile): ListValue {
  if (command.form === 'exec') {
    const items = command.words.map((word) =>
      textAt(word.parts.map((part) => (part.kind === 'text' ? part.text : word.raw)).join(''), file, word),
    );
    const [first, last] = [command.words[0], command.words.at(-1)];
    const at = range(file, first?.start ?? 0, last?.end ?? 0);
    return listOf(items, { at });
  }
  const at = spliceRange(command.line, file);
  return listOf(
    [...shell, command.line.text.trim()].map((text) => literal(text, { at })),
    { at },
  );
}

/** What a RUN runs: its script as text and as single commands. */
export interface Script {
  readonly text: Value;
  readonly form: 'shell' | 'exec';
  readonly commands: Value;
}

/** The script of a RUN; one that is nothing but a heredoc runs the heredoc's content. */
export function scriptOf(command: Command, heredocs: readonly Heredoc[], file: SourceFile): Script {
  if (command.form === 'exec') {
    const words = command.words.map((word) =>
      word.parts.map((part) => (part.kind === 'text' ? part.text : word.raw)).join(''),
    );
    const at = range(file, command.words[0]?.start ?? 0, command.words.at(-1)?.end ?? 0);
    const script =
      words.length > 2 && /(?:^|\/)(?:ba|da|a|z)?sh$/.test(words[0] ?? '') && /^-[a-z]*c$/.test(words[1] ?? '')
        ? words[2]
        : undefined;
    const inner = script === undefined ? [] : [{ text: script, pieces: [{ at: 0, source: at.start }], end: at.end }];
    const direct = recordOf(commandEntries(words, words.join(' '), 'first', { at }), { at });
    return {
      text: literal(words.join(' '), { at }),
      form: 'exec',
      commands: listOf(script === undefined ? [direct] : inner.flatMap((text) => commandsIn(text, file, at)), { at }),
    };
  }
  const [heredoc] = heredocs;
  const isAll = heredoc && /^<<-?["']?[\w.-]+["']?$/.test(command.line.text.trim());
  const line = isAll ? unspliced(file.text, heredoc.content.start, heredoc.content.end) : command.line;
  const at = spliceRange(line, file);
  const more = isAll
    ? []
    : heredocs.flatMap(({ content }) => commandsIn(unspliced(file.text, content.start, content.end), file));
  return {
    text: literal(line.text.trim(), { at }),
    form: 'shell',
    commands: listOf([...commandsIn(line, file), ...more], { at }),
  };
}

function commandsIn(line: SplicedText, file: SourceFile, place?: ReturnType<typeof range>): readonly Value[] {
  return parseShell(line).commands.map((command) => {
    const at = place ?? range(file, command.start, command.end);
    const words = command.words.map((word: ShellWord) =>
      literal(word.text, { at: place ?? range(file, word.start, word.end) }),
    );
    return recordOf(commandEntries(words, file.text.slice(command.start, command.end), command.joint, { at }), { at });
  });
}

function commandEntries(
  words: readonly (Value | string)[],
  text: string,
  joint: string,
  origin: { readonly at: ReturnType<typeof range> },
): Map<string, Value> {
  const values = words.map((word) => (typeof word === 'string' ? literal(word, origin) : word));
  const entries = new Map<string, Value>();
  if (values[0]) entries.set('Name', values[0]);
  entries.set('Words', listOf(values, origin));
  entries.set('Text', literal(text, origin));
  entries.set('Joint', literal(joint, origin));
  return entries;
}

function spliceRange(line: SplicedText, file: SourceFile): ReturnType<typeof range> {
  const trimmed = line.text.trimStart();
  const start = line.text.length - trimmed.length;
  const span = sourceSpan(line, start, start + trimmed.trimEnd().length);
  return range(file, span.start, span.end);
}
