/** A value of an evaluation as a plan has it: what is known of it, and beside it which parts are not. */
import type { Origin, Value } from '../../graph/index.ts';
import { escaped, tracedList, tracedObject } from './traced-json.ts';
import { added, joined, type TracedText } from './traced-text.ts';

/** The text that stands for the place of an origin; `undefined` where that is none. */
export type Trace = (origin: Origin) => TracedText | undefined;

/** `known` is absent where nothing of the value is known; `unknown` is `true` where it is not, or the structure around that. */
export interface PlannedValue {
  readonly known: TracedText | undefined;
  readonly unknown: TracedText | undefined;
  /** Whether all of it is known. */
  readonly isWhole: boolean;
}

/** See the file's first line. A collection that may hold more is wholly unknown, as it is to Terraform. */
export function plannedValue(value: Value, trace: Trace): PlannedValue {
  switch (value.kind) {
    case 'literal':
      return { known: scalar(value, trace), unknown: undefined, isWhole: true };
    case 'unknown':
    case 'partial':
      return unknownAt(value.origin, trace);
    case 'list': {
      if (value.open) return unknownAt(value.origin, trace);
      const items = value.items.map((item) => plannedValue(item, trace));
      return {
        known: tracedList(items.map(({ known }) => known ?? added('null'))),
        unknown: tracedList(items.map(({ unknown }) => unknown ?? added('false'))),
        isWhole: items.every(({ isWhole }) => isWhole),
      };
    }
    case 'record': {
      if (value.open) return unknownAt(value.origin, trace);
      // Evidence about a block as a whole lies at its header, not at what a dynamic one is repeated over.
      return plannedEntries(value.entries, trace, trace({ at: value.origin.at }));
    }
  }
}

function unknownAt(origin: Origin, trace: Trace): PlannedValue {
  return { known: undefined, unknown: added('true', trace({ at: origin.at })), isWhole: false };
}

/** The entries of an object; those that are not known are left out of `known`. `computed` are further names of what is not known. */
export function plannedEntries(
  entries: ReadonlyMap<string, Value>,
  trace: Trace,
  header?: TracedText,
  computed: readonly string[] = [],
) {
  const members: [TracedText, TracedText][] = [];
  const marks = computed.map((name): [TracedText, TracedText] => [added(name), added('true')]);
  let isWhole = computed.length === 0;
  for (const [name, entry] of entries) {
    const planned = plannedValue(entry, trace);
    const key = added(JSON.stringify(name).slice(1, -1), trace(entry.origin));
    if (planned.known) members.push([key, planned.known]);
    if (planned.unknown) marks.push([key, planned.unknown]);
    isWhole &&= planned.isWhole;
  }
  return { known: tracedObject(members, header), unknown: tracedObject(marks), isWhole };
}

function scalar({ value, origin, encodes }: Extract<Value, { kind: 'literal' }>, trace: Trace): TracedText {
  const source = trace(origin);
  if (typeof value !== 'string') return aligned(String(value), source);
  const encoded = encodes && compact(encodes, trace);
  const text = encoded?.text === value ? encoded : aligned(value, source);
  return joined(added('"', source), escaped(text), added('"', source && { text: '', from: source.from.slice(-1) }));
}

/** The text that `jsonencode` makes of a value, each part with its place; it is not that of every value. */
function compact(value: Value, trace: Trace): TracedText | undefined {
  switch (value.kind) {
    case 'literal':
      return scalar(value, trace);
    case 'list': {
      const items = value.items.map((item) => compact(item, trace));
      return joined('[', ...items.flatMap((item, i) => [i === 0 ? '' : ',', item ?? '?']), ']');
    }
    case 'record': {
      const entries = [...value.entries].flatMap(([name, entry], i) => {
        const start = `${i === 0 ? '' : ','}${JSON.stringify(name)}:`;
        return [added(start, trace(entry.origin)), compact(entry, trace) ?? '?'];
      });
      return joined(added('{', trace(value.origin)), ...entries, '}');
    }
    default:
      return undefined;
  }
}

/** A text that was written as `source`: each character stands for the next equal one there, else for one as far in. */
function aligned(text: string, source: TracedText | undefined): TracedText {
  if (!source) return added(text);
  const from: number[] = [];
  let at = 0;
  for (const character of text.split('')) {
    const found = source.text.indexOf(character, at);
    if (found < 0) break;
    from.push(source.from[found] ?? -1);
    at = found + 1;
  }
  if (from.length === text.length) return { text, from };
  const step = source.from.length / text.length;
  return { text, from: Array.from({ length: text.length }, (_, i) => source.from[Math.floor(i * step)] ?? -1) };
}
