/** What `merlon explain` does. */
import { checks } from '../checks/index.ts';
import { answersTo } from '../engine/index.ts';
import { wantsColour } from './colour.ts';
import type { ExplainFlags } from './explain.ts';
import { explainJson, explainMarkdown } from './explanation.ts';
import { explainTerminal } from './explanation-terminal.ts';
import type { Machine } from './machine.ts';
import { didYouMean } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** Prints every check that answers to one of the names. */
export function runExplain(names: readonly string[], { format, color }: ExplainFlags, machine: Machine): void {
  for (const name of names) {
    if (checks.some((check) => answersTo(check, name))) continue;
    const known = checks.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    throw new UsageError(`no check answers to \`${name}\``, didYouMean(name, known) ?? '`merlon checks` lists them');
  }
  const found = checks.filter((check) => names.some((name) => answersTo(check, name)));
  if (format === 'json') machine.out.write(explainJson(found));
  else if (format === 'markdown') machine.out.write(found.map(explainMarkdown).join('\n'));
  else machine.out.write(explainTerminal(found, wantsColour(machine, color), machine.out.columns ?? 100));
}
