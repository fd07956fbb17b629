/** Scans of texts in memory for tests, within a session or afresh, and all that they come to. */
import { memoryFiles } from '../host/index.ts';
import { PassageRange } from '../text/index.ts';
import { type Scan, scan } from './scan.ts';
import type { Session } from './session.ts';

/** Texts by path; `undefined` for a file that is not there. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** Scans the texts. */
export function scanned(texts: Texts, session?: Session): Scan {
  const present = Object.entries(texts).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
  const options = { root: '.', files: memoryFiles(Object.fromEntries(present)), today: '2026-01-01', version: '0' };
  return scan({ ...options, verdicts: true, ...(session && { session }) });
}

/** Everything that a scan came to, with files by path and text, and every range as where it lies now. */
export function told({ report, graph }: Scan): unknown {
  return placed({ report, nodes: graph.nodes(), edges: graph.nodes().map((_, id) => graph.out(id)) }, new Map());
}

function placed(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let made = known.get(value);
  if (made !== undefined) return made;
  if (value instanceof PassageRange) made = { file: value.file, start: value.start, end: value.end };
  else if (Array.isArray(value)) made = value.map((item) => placed(item, known));
  else if (value instanceof Map) made = new Map([...value].map(([key, item]) => [key, placed(item, known)]));
  else {
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    made = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, placed(item, known)]));
  }
  known.set(value, made);
  return made;
}
