/** What `merlon paths` does. */
import { type AttackPath, shortName } from '../findings/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { formats } from '../reports/index.ts';
import { footholdKinds } from '../schema/index.ts';
import { wantsColour } from './colour.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Machine } from './machine.ts';
import type { PathsFlags } from './paths.ts';
import { performScan } from './perform-scan.ts';
import { refuseNothing } from './refuse-nothing.ts';
import { writeReport } from './write-file.ts';

/** Ends with 1 where a path is shown, with 2 where none is but something could not be read. */
export async function runPaths(paths: readonly string[], flags: PathsFlags, machine: Machine): Promise<ExitCode> {
  const { report, target } = performScan(paths, flags, machine);
  refuseNothing(report, target);
  const open = report.paths.filter(({ state }) => state === 'new');
  const chosen = open.filter((path) => matches(path, flags));
  const { render } = await formats[flags.format]();
  const onScreen = flags.format === 'terminal';
  const text = render(
    { ...report, paths: chosen, findings: [], unknowns: [] },
    {
      pathsOnly: true,
      leftOut: open.length - chosen.length,
      all: flags.all ?? false,
      prefix: onScreen ? target.prefix : target.repositoryPrefix,
      colour: onScreen && flags.output === undefined && wantsColour(machine, flags.color),
      ...(machine.out.columns !== undefined && { width: machine.out.columns }),
    },
  );
  if (flags.output === undefined) machine.out.write(text);
  else {
    writeReport(machine.cwd, flags.output, text);
    machine.err.write(`wrote ${flags.output}\n`);
  }
  if (chosen.length > 0) return exitCodes.findings;
  return report.incomplete ? exitCodes.failed : exitCodes.clean;
}

/** Whether a path begins, ends and passes where the flags say; several words of one flag are alternatives. */
export function matches({ hops, also = [] }: AttackPath, flags: Pick<PathsFlags, 'from' | 'to' | 'through'>): boolean {
  const first = hops[0]?.from;
  const ends = [...hops.slice(-1).map(({ to }) => to), ...also];
  const between = hops.slice(1).map(({ from }) => from);
  return (
    (flags.from === undefined || (first !== undefined && holds(first, flags.from))) &&
    (flags.to === undefined || ends.some((node) => holds(node, flags.to ?? []))) &&
    (flags.through === undefined || between.some((node) => holds(node, flags.through ?? [])))
  );
}

function holds(node: GraphNode, words: readonly string[]): boolean {
  const meanings: Readonly<Record<string, string>> = footholdKinds;
  const text =
    `${node.address}\n${shortName(node)}\n${node.kind}\n${node.declaredAs ?? ''}\n${meanings[node.kind] ?? ''}`.toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase()));
}
