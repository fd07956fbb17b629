/** Variables of a Dockerfile and the words that use them, as values. */
import { literal, type Origin, textFrom, type Unknown, unknown, type Value } from '../../graph/index.ts';
import { substitute, type Word, type WordPart } from '../../syntax/index.ts';
import { range, type SourceFile } from '../../text/index.ts';

/** A variable: its value where it is known, and where that was written. */
export interface Variable {
  readonly value: string | undefined;
  readonly origin: Origin;
}

/** What a word may refer to. */
export interface Variables {
  readonly file: SourceFile;
  readonly names: { get(name: string): Variable | undefined };
  /** Whether the base image may define names that are not among them. */
  readonly open: boolean;
}

/** Build arguments that need no declaration. https://docs.docker.com/reference/dockerfile/#predefined-args */
export const predefined: readonly string[] = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'FTP_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
].flatMap((name) => [name, name.toLowerCase()]);

/** Build arguments that the builder sets once they are declared. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export const automatic: ReadonlySet<string> = new Set(
  [
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETARCH',
    'TARGETVARIANT',
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDARCH',
    'BUILDVARIANT',
  ].concat(['TARGETSTAGE', 'SOURCE_DATE_EPOCH']),
);

/** The value of a word with its variables filled in, as far as they are known. */
export function wordValue(word: Word, variables: Variables): Value {
  const at = range(variables.file, word.start, word.end);
  const used = word.parts.filter((part) => part.kind === 'variable');
  const [only] = used;
  const source = used.length === 1 && only ? variables.names.get(only.name) : undefined;
  const origin: Origin = source ? { at, cause: source.origin } : { at };
  const parts = word.parts.map((part) => (part.kind === 'text' ? part.text : filled(part, variables, origin)));
  return textFrom(parts, origin);
}

/** The known text of a word, else `undefined`. */
export function wordText(word: Word, variables: Variables): string | undefined {
  const value = wordValue(word, variables);
  return value.kind === 'literal' ? String(value.value) : undefined;
}

function filled(
  part: WordPart & { readonly kind: 'variable' },
  variables: Variables,
  origin: Origin,
): string | Unknown {
  const environment = new Map<string, string | undefined>();
  for (const name of namesIn(part)) {
    const known = variables.names.get(name);
    if (known) environment.set(name, known.value);
    else if (variables.open && name === part.name && part.operator === undefined) environment.set(name, undefined);
  }
  const result = substitute([part], environment);
  if (result.known) return result.text;
  const declared = variables.names.get(result.variable);
  const says = declared
    ? `needs build argument \`${result.variable}\``
    : `\`${result.variable}\` may be set by the base image`;
  return unknown(
    { code: declared ? 'input' : 'not-read', says },
    declared ? { ...origin, cause: declared.origin } : origin,
  );
}

function namesIn(part: WordPart): readonly string[] {
  const names: string[] = [];
  const open: WordPart[] = [part];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind !== 'variable') continue;
    names.push(next.name);
    open.push(...next.operand, ...next.replacement);
  }
  return names;
}

/** A text without variables at a place. */
export function textAt(text: string, file: SourceFile, span: { readonly start: number; readonly end: number }): Value {
  return literal(text, { at: range(file, span.start, span.end) });
}
