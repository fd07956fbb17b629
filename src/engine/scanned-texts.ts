/** Scans of texts in memory for tests, within a session or afresh, and all that they come to. */
import { memoryFiles } from '../host/index.ts';
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

/** Everything that a scan came to, with files by path and text. */
export function told({ report, graph }: Scan): unknown {
  return { report, nodes: graph.nodes(), edges: graph.nodes().map((_, id) => graph.out(id)) };
}
