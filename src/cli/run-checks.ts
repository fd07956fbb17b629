/** What `merlon checks` does. */
import { checks } from '../checks/index.ts';
import { ruleOf, selectChecks } from '../engine/index.ts';
import type { ChecksFlags } from './checks.ts';
import type { Machine } from './machine.ts';

/** One line a check: severity, id, title. */
export function runChecks({ check, format }: ChecksFlags, { out }: Machine): void {
  const found = selectChecks(checks, check ?? [], []);
  if (format === 'json') {
    out.write(`${JSON.stringify(found.map(ruleOf), undefined, 2)}\n`);
    return;
  }
  const longest = Math.max(0, ...found.map(({ id }) => id.length));
  out.write(
    found.map(({ id, severity, title }) => `${severity.padEnd(8)}  ${id.padEnd(longest)}  ${title}\n`).join(''),
  );
}
