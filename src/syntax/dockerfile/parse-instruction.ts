/** One instruction of a Dockerfile from its joined line. */
import type { Span } from '../document.ts';
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import { looksLikeExecForm, parseCommand, parseJsonWords } from './parse-command.ts';
import type { Assignment, Flag, Heredoc, Instruction, Word } from './tree.ts';
import { skipBlank, splitWords, wordAt, wordEnd } from './word-splitter.ts';

/** Takes what is wrong: code, message, place, help. */
export type Complain = (code: string, severity: 'error' | 'warning', message: string, at: Span, help: string) => void;

/** The keyword at the beginning of `line` in upper case, and where the rest begins. */
export function keywordOf(line: SplicedText, from = 0): { readonly keyword: string; readonly end: number } {
  let end = from;
  while (end < line.text.length && !/\s/.test(line.text.charAt(end))) end++;
  return { keyword: line.text.slice(from, end).toUpperCase(), end };
}

/** The instruction that begins at index `from` of `line`; `undefined`, with a complaint, where it is none. */
export function parseInstruction(
  line: SplicedText,
  from: number,
  end: number,
  heredocs: readonly Heredoc[],
  escape: string,
  complain: Complain,
): Instruction | undefined {
  const { keyword, end: keywordEnd } = keywordOf(line, from);
  const place = { ...sourceSpan(line, from, keywordEnd), keyword: sourceSpan(line, from, keywordEnd), heredocs, end };
  const takesFlags = ['FROM', 'RUN', 'COPY', 'ADD', 'HEALTHCHECK'].includes(keyword);
  const { flags, rest } = takesFlags ? readFlags(line, keywordEnd, escape) : { flags: [], rest: keywordEnd };
  const base = { ...place, flags };
  const missing = (what: string): undefined => {
    complain('dockerfile-syntax', 'error', `${keyword} needs ${what}`, place.keyword, `write ${what} after ${keyword}`);
    return undefined;
  };
  switch (keyword) {
    case 'FROM': {
      const words = splitWords(line, rest, escape);
      const [image, as, alias] = words;
      if (!image) return missing('an image');
      if (words.length > 1 && (as?.raw.toUpperCase() !== 'AS' || !alias || words.length > 3)) {
        complain(
          'dockerfile-syntax',
          'error',
          'FROM takes `image` or `image AS name`',
          as ?? image,
          'remove what is too much',
        );
      }
      return { kind: keyword, ...base, image, alias: as?.raw.toUpperCase() === 'AS' ? alias : undefined };
    }
    case 'ARG':
    case 'ENV':
    case 'LABEL': {
      const assignments = readAssignments(line, rest, escape, keyword, complain);
      return assignments.length === 0 ? missing('a name') : { kind: keyword, ...base, assignments };
    }
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL': {
      const command = parseCommand(line, rest);
      if (command.form === 'shell' && (keyword === 'SHELL' || looksLikeExecForm(line, rest))) {
        const isShell = keyword === 'SHELL';
        complain(
          'dockerfile-exec-form',
          isShell ? 'error' : 'warning',
          `${keyword} is followed by ${isShell ? 'no' : 'what looks like a list but is no'} JSON list of strings`,
          sourceSpan(line, skipBlank(line.text, rest), line.text.length),
          isShell
            ? 'write SHELL ["executable", "parameter"]'
            : 'use double quotes: otherwise the shell gets the brackets',
        );
      }
      if (
        command.form === 'shell' &&
        command.line.text.trim() === '' &&
        keyword !== 'CMD' &&
        keyword !== 'ENTRYPOINT'
      ) {
        return missing('a command');
      }
      return { kind: keyword, ...base, command };
    }
    case 'COPY':
    case 'ADD': {
      const words = parseJsonWords(line, rest) ?? splitWords(line, rest, escape);
      if (words.length < 2) return missing('a source and a destination');
      return { kind: keyword, ...base, sources: words.slice(0, -1), destination: words.at(-1) };
    }
    case 'HEALTHCHECK': {
      const start = skipBlank(line.text, rest);
      const { keyword: how, end: howEnd } = keywordOf(line, start);
      if (how !== 'CMD' && how !== 'NONE') return missing('NONE or CMD');
      return { kind: keyword, ...base, command: how === 'CMD' ? parseCommand(line, howEnd) : undefined };
    }
    case 'ONBUILD': {
      const start = skipBlank(line.text, rest);
      if (start >= line.text.length) return missing('an instruction');
      const inner = keywordOf(line, start).keyword;
      if (inner === 'ONBUILD' || inner === 'FROM' || inner === 'MAINTAINER') {
        complain(
          'dockerfile-syntax',
          'error',
          `ONBUILD cannot keep ${inner}`,
          place.keyword,
          'write another instruction',
        );
        return { kind: keyword, ...base, trigger: undefined };
      }
      return { kind: keyword, ...base, trigger: parseInstruction(line, start, end, heredocs, escape, complain) };
    }
    case 'USER':
    case 'WORKDIR':
    case 'EXPOSE':
    case 'VOLUME':
    case 'STOPSIGNAL':
    case 'MAINTAINER': {
      const words = readWords(line, rest, escape, keyword);
      return words.length === 0 ? missing('a value') : { kind: keyword, ...base, words };
    }
    default: {
      const message = `unknown instruction \`${keyword.slice(0, 40)}\`; the line was left out`;
      complain(
        'dockerfile-unknown-instruction',
        'error',
        message,
        place.keyword,
        'correct the keyword, or end the line before with `\\`',
      );
      return undefined;
    }
  }
}

function readWords(line: SplicedText, rest: number, escape: string, keyword: string): Word[] {
  if (keyword === 'VOLUME') return parseJsonWords(line, rest) ?? splitWords(line, rest, escape);
  if (keyword === 'EXPOSE') return splitWords(line, rest, escape);
  // The others take all that follows as one value, blanks within it included.
  const start = skipBlank(line.text, rest);
  const end = start + line.text.slice(start).trimEnd().length;
  return end > start ? [wordAt(line, start, end, escape)] : [];
}

function readFlags(line: SplicedText, from: number, escape: string): { flags: Flag[]; rest: number } {
  const flags: Flag[] = [];
  let at = skipBlank(line.text, from);
  while (line.text.startsWith('--', at)) {
    const end = wordEnd(line.text, at, escape);
    if (end === at + 2) return { flags, rest: end };
    const equals = line.text.indexOf('=', at);
    const hasValue = equals !== -1 && equals < end;
    flags.push({
      ...sourceSpan(line, at, end),
      name: line.text.slice(at + 2, hasValue ? equals : end).toLowerCase(),
      value: hasValue ? wordAt(line, equals + 1, end, escape) : undefined,
    });
    at = skipBlank(line.text, end);
  }
  return { flags, rest: at };
}

function readAssignments(
  line: SplicedText,
  from: number,
  escape: string,
  keyword: 'ARG' | 'ENV' | 'LABEL',
  complain: Complain,
): Assignment[] {
  const { text } = line;
  const assignments: Assignment[] = [];
  let at = skipBlank(text, from);
  while (at < text.length) {
    const end = wordEnd(text, at, escape);
    const equals = text.indexOf('=', at);
    const span = sourceSpan(line, at, end);
    if (equals !== -1 && equals < end) {
      assignments.push({
        ...span,
        name: wordAt(line, at, equals, escape),
        value: wordAt(line, equals + 1, end, escape),
      });
    } else if (keyword === 'ARG') {
      assignments.push({ ...span, name: wordAt(line, at, end, escape), value: undefined });
    } else if (assignments.length === 0) {
      return oldForm(line, at, end, escape, keyword, complain);
    } else {
      complain(
        'dockerfile-syntax',
        'error',
        `\`${text.slice(at, Math.min(end, at + 40))}\` has no \`=\``,
        span,
        'write name=value',
      );
    }
    at = skipBlank(text, end);
  }
  return assignments;
}

/** `ENV name value with blanks`: all behind the name is the value. */
function oldForm(
  line: SplicedText,
  at: number,
  end: number,
  escape: string,
  keyword: string,
  complain: Complain,
): Assignment[] {
  const start = skipBlank(line.text, end);
  const last = start + line.text.slice(start).trimEnd().length;
  const name = wordAt(line, at, end, escape);
  if (last <= start) {
    complain('dockerfile-syntax', 'error', `${keyword} has a name and no value`, name, 'write name=value');
    return [{ ...sourceSpan(line, at, end), name, value: undefined }];
  }
  return [{ ...sourceSpan(line, at, last), name, value: wordAt(line, start, last, escape) }];
}
