/** Secrets that stand in the sources, and lines of sources without them: no report shows what the graph or a check marks as secret. */
import { secretHints, secretPatterns } from '../catalogs/index.ts';
import type { Report } from '../findings/index.ts';
import { historyOf, type Origin } from '../graph/index.ts';
import { lineText, positionsOf, type Range, type SourceFile, textOf } from '../text/index.ts';

/** What stands for a secret. It tells nothing of its length. */
export const mask = '••••••';

/** A line of a source without its secrets. */
export interface SafeLine {
  readonly text: string;
  /** Where an offset into the line as it was written is now; within a secret, the end of the mask. */
  readonly end: (offset: number) => number;
  /** The same; within a secret, the start of the mask. */
  readonly start: (offset: number) => number;
}

type Span = readonly [from: number, to: number];

const longest = 20_000;
const mostTexts = 300;

/** The secrets of a report. */
export class Secrets {
  readonly #lines = new Map<string, Span[]>();
  readonly #texts = new Set<string>();
  readonly #places = new Set<string>();
  #anywhere: RegExp | undefined;

  constructor(origins: Iterable<Origin> = []) {
    for (const origin of origins) this.#add(origin);
    const words = [...this.#texts].slice(0, mostTexts).sort((a, b) => b.length - a.length);
    if (words.length > 0)
      this.#anywhere = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  }

  /** A line (from 1) of a file. Masked are marked stretches, the same words elsewhere, and whatever has the format of a provider's secret. */
  line(file: SourceFile, number: number): SafeLine {
    const text = lineText(file, number);
    const spans = [...(this.#lines.get(`${file.path}\0${number}`) ?? [])];
    const part = text.slice(0, longest);
    if (this.#anywhere)
      for (const found of part.matchAll(this.#anywhere)) spans.push([found.index, found.index + found[0].length]);
    if (secretHints.test(part)) spans.push(...formatted(part));
    // A file that does not parse has no values, yet its lines are shown where it breaks.
    for (const found of part.matchAll(assigned)) {
      const word = found[1] ?? '';
      if (/\d/.test(word) && !word.includes('${'))
        spans.push([found.index + found[0].length - word.length, found.index + found[0].length]);
    }
    return spans.length === 0 ? { text, start: same, end: same } : without(text, spans);
  }

  /** Whether a value was written at a place that is marked. */
  holds(origin: Origin): boolean {
    const last = historyOf(origin).at(-1);
    return last !== undefined && this.#places.has(placeKey(last.at));
  }

  /** A text that stands in no line, without the words of secrets and whatever has the format of a provider's secret. */
  without(text: string): string {
    const spans: Span[] = [];
    const part = text.slice(0, longest);
    if (this.#anywhere)
      for (const found of part.matchAll(this.#anywhere)) spans.push([found.index, found.index + found[0].length]);
    if (secretHints.test(part)) spans.push(...formatted(part));
    return spans.length === 0 ? text : without(text, spans).text;
  }

  /**
   * Every link of the value's history: the last holds the secret, and one before may hold a part of it, unless it only names where the
   * value comes from.
   */
  #add(origin: Origin): void {
    const links = historyOf(origin);
    for (const [i, { at }] of links.entries()) {
      const text = textOf(at);
      if (i < links.length - 1 && leads.test(text)) continue;
      this.#places.add(placeKey(at));
      const { start, end } = positionsOf(at);
      for (let number = start.line; number <= end.line; number++) {
        const line = lineText(at.file, number);
        const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
        const to = number === end.line ? Math.min(end.column - 1, line.length) : line.trimEnd().length;
        const shown = line.slice(from, to);
        if (to <= from || /^(?:<<[-~]?\w+|[|>][-+0-9]*)$/.test(shown)) continue;
        const quoted = /^(["'])[^]*\1,?$/.test(shown) && shown.length > 2;
        const span: Span = quoted ? [from + 1, line.lastIndexOf(shown.charAt(0), to - 1)] : [from, to];
        const key = `${at.file.path}\0${number}`;
        const known = this.#lines.get(key);
        if (known) known.push(span);
        else this.#lines.set(key, [span]);
        const words = line.slice(...span);
        if (start.line === end.line && words.length >= 8 && /\d|[^\w.\s-]/.test(words)) this.#texts.add(words);
      }
    }
  }
}

/** Everything that is marked as secret in what the report says and in what the graph knows besides. */
export function secretsOf(report: Report): Secrets {
  const origins = [...(report.secrets ?? [])];
  for (const { verdict } of [...report.findings, ...report.unknowns])
    for (const { secret, origin } of verdict.evidence) if (secret) origins.push(origin);
  for (const { hops } of report.paths)
    for (const { facts } of hops) for (const { secret, origin } of facts) if (secret && origin) origins.push(origin);
  return new Secrets(origins);
}

function placeKey({ file, start, end }: Range): string {
  return `${file.path}\0${start}\0${end}`;
}

/** A reference or the head of a block: it names a place and holds nothing. */
const leads = /^(?:[A-Za-z_][\w.[\]*-]*|[a-z]+(?: "[^"\n]*")+(?: \{)?|!Ref \w+)$/;

const assigned =
  /(?:password|passwd|secret|token|api_?key|private_?key)["']?[ \t]{0,9}[=:][ \t]{0,9}["']([^"'\s]{6,200})/gi;

function formatted(line: string): readonly Span[] {
  return secretPatterns.flatMap(({ pattern }) =>
    [...line.matchAll(new RegExp(pattern, 'g'))].map((found): Span => {
      const secret = found[1] ?? found[0];
      const from = found.index + found[0].indexOf(secret);
      return [from, from + secret.length];
    }),
  );
}

function same(offset: number): number {
  return offset;
}

function without(line: string, spans: readonly Span[]): SafeLine {
  const apart: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  let text = '';
  let done = 0;
  for (const [from, to] of apart) {
    text += line.slice(done, from) + mask;
    done = to;
  }
  const moved = (within: number) => (offset: number) => {
    let shift = 0;
    for (const [from, to] of apart) {
      if (offset <= from) break;
      if (offset < to) return from + shift + within;
      shift += mask.length - (to - from);
    }
    return offset + shift;
  };
  return { text: text + line.slice(done), start: moved(0), end: moved(mask.length) };
}
