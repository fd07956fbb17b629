/** YAML texts to positioned trees. */
import type { Event } from 'js-yaml';
import { type Diagnostic, range, type SourceFile } from '../../text/index.ts';
import type { Comment, Span } from '../document.ts';
import { buildTree, type YamlDocument } from './build-tree.ts';
import { templateActionIn } from './go-template.ts';
import { type RereadBudget, readEvents } from './read-events.ts';
import type { YamlSchema } from './resolve-scalar.ts';
import { splitDocuments } from './split-documents.ts';
import type { Trouble } from './trouble.ts';

/** How to read a YAML text. */
export interface YamlOptions {
  /** Default `core`. */
  readonly schema?: YamlSchema;
}

/** What a YAML text holds. */
export interface YamlStream {
  /** The documents that could be read, in order. */
  readonly documents: readonly YamlDocument[];
  /** In order; those within documents that could not be read are missing. */
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text is a Go template (a Helm chart's, say) and no YAML before it is rendered: no documents, one note. */
  readonly isTemplate: boolean;
}

/** Deeper nesting than this is reported and the document not read. */
const MAX_DEPTH = 256;
/** Characters of a file that may be read again to allow for lines that are indented too little; keeps the time linear. */
const MAX_REREAD = 10_000_000;
/** More problems than this in one file are counted, not listed. */
const MAX_DIAGNOSTICS = 100;

/**
 * Reads all documents of `file`. Anchors, aliases and merge keys are resolved. A document with an error is left out and reported,
 * the others are read. Never throws.
 */
export function parseYaml(file: SourceFile, options: YamlOptions = {}): YamlStream {
  const schema = options.schema ?? 'core';
  const { text } = file;
  const documents: YamlDocument[] = [];
  const comments: Comment[] = [];
  const troubles: Trouble[] = [];
  const budget: RereadBudget = { left: MAX_REREAD };
  const whole = attempt(text, { start: 0, end: text.length }, budget);
  // Only a stream that fails as a whole is read document by document.
  const parts = whole.ok ? [whole] : splitDocuments(text).map((part) => attempt(text, part, budget));
  for (const part of parts) {
    if (!part.ok) {
      const templateAt = templateActionIn(part.text, part.failedAt);
      if (templateAt !== undefined) return template(file, part.base + templateAt);
      troubles.push(part.trouble);
      continue;
    }
    if (part.underindentedAt !== undefined) troubles.push(underindented(part.base + part.underindentedAt));
    const built = buildTree(part.events, part.text, part.base, schema, comments, (trouble) => troubles.push(trouble));
    if (built.templateAt !== undefined) return template(file, built.templateAt);
    for (const one of built.documents) documents.push(one);
  }
  return { documents, comments, diagnostics: listed(file, troubles), isTemplate: false };
}

type Attempt =
  | {
      readonly ok: true;
      readonly text: string;
      readonly base: number;
      readonly events: readonly Event[];
      readonly underindentedAt: number | undefined;
    }
  | {
      readonly ok: false;
      readonly text: string;
      readonly base: number;
      readonly failedAt: number;
      readonly trouble: Trouble;
    };

function attempt(whole: string, part: Span, budget: RereadBudget): Attempt {
  const base = part.start;
  const text = base === 0 && part.end === whole.length ? whole : whole.slice(base, part.end);
  const read = readEvents(text, MAX_DEPTH, budget);
  if (read.ok) return { ...read, text, base };
  const { reason, failedAt } = read;
  return { ok: false, text, base, failedAt, trouble: troubleOf(reason, base + failedAt, whole.length) };
}

function underindented(at: number): Trouble {
  return {
    code: 'yaml-indentation',
    severity: 'note',
    message: 'a line within quotes or brackets is indented less than YAML 1.2 asks; it was read as most tools read it',
    span: { start: at, end: at + 1 },
    help: 'indent the line deeper than the key before it',
  };
}

function troubleOf(reason: string, at: number, length: number): Trouble {
  const span = { start: Math.min(at, length), end: Math.min(at + 1, length) };
  if (reason.startsWith('nesting exceeded')) {
    return {
      code: 'yaml-too-deep',
      severity: 'error',
      message: `more than ${MAX_DEPTH} levels of nesting; the document was not read`,
      span,
      help: 'flatten the document',
    };
  }
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: `${reason}; the document was not read`,
    span,
    help: 'correct the document: indentation with spaces, quotes and brackets closed, a space after each `:`',
  };
}

function template(file: SourceFile, at: number): YamlStream {
  const diagnostic: Diagnostic = {
    code: 'helm-template',
    severity: 'note',
    message: 'the file is a template (`{{ … }}`) and not read as YAML',
    at: range(file, at, Math.min(at + 2, file.text.length)),
    help: 'a chart is read after rendering; put quotes around a value that begins with `{{` if the file is no template',
  };
  return { documents: [], comments: [], diagnostics: [diagnostic], isTemplate: true };
}

function listed(file: SourceFile, troubles: readonly Trouble[]): Diagnostic[] {
  const list = troubles.slice(0, MAX_DIAGNOSTICS).map((trouble) => diagnosticOf(file, trouble));
  const [first] = troubles;
  const left = troubles.slice(MAX_DIAGNOSTICS);
  if (left.length > 0 && first) {
    list.push({
      code: 'yaml-more',
      severity: left.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      message: `${left.length} more problems in the file are not listed`,
      at: range(file, first.span.start, first.span.end),
      help: 'correct those that are listed first',
    });
  }
  return list;
}

function diagnosticOf(file: SourceFile, { code, severity, message, span, help, earlier }: Trouble): Diagnostic {
  const related = earlier && [{ at: range(file, earlier.span.start, earlier.span.end), message: earlier.message }];
  return { code, severity, message, at: range(file, span.start, span.end), help, ...(related && { related }) };
}
