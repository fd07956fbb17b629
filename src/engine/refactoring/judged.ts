/** What one check answers about files, without all that a whole run does besides. */
import { analyses } from '../../analyses/index.ts';
import type { Check } from '../../checks/index.ts';
import type { Finding } from '../../findings/index.ts';
import { Graph } from '../../graph/index.ts';
import { memoryFiles } from '../../host/index.ts';
import { links } from '../../linker/index.ts';
import { normaliseNode } from '../../schema/index.ts';
import { sources } from '../../sources/index.ts';
import { judge } from '../judge.ts';
import { openWorkspace } from '../workspace.ts';

/** The answers, and what was wrong with the files. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly problems: readonly string[];
}

/** Reads `files` with the source of that name, links, analyses and judges. */
export function judged(check: Check, source: string, files: Readonly<Record<string, string>>): Judged {
  const { workspace } = openWorkspace(memoryFiles(files), Object.keys(files).sort());
  const graph = new Graph();
  const problems: string[] = [];
  for (const front of sources) {
    if (front.name !== source) continue;
    const reading = front.read(workspace);
    for (const resource of reading.resources) graph.add(normaliseNode(resource));
    for (const { severity, message } of reading.diagnostics) if (severity === 'error') problems.push(message);
    // What code and plan say differently of an instance.
    for (const { about, subject, reason } of reading.ledger)
      if (about === 'instance') problems.push(`${subject} ${reason}`);
  }
  for (const link of links) link.link(graph);
  for (const analysis of analyses) analysis.derive(graph);
  const { findings } = judge(graph, [check], true);
  return { findings, problems };
}

/** Every resource that was judged with its answer, sorted. */
export function answersOf({ findings }: Judged, renamed: (address: string) => string): readonly string[] {
  return findings.map(({ resource, verdict }) => `${renamed(resource.address)}: ${verdict.answer}`).sort();
}
