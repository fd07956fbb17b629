/**
 * Judges the evaluator by real plans: `npx tsx tools/judge-plan.ts TOP ROOT PLAN…` evaluates the root `ROOT` below the folder `TOP` with
 * the variables of each plan (what `terraform show -json` printed) and compares addresses, and the attributes that the code writes.
 */
import { resolve } from 'node:path';
import { openWorkspace } from '../src/engine/index.ts';
import { diskFiles } from '../src/host/index.ts';
import { judgePlan } from '../src/sources/index.ts';

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}

const [top = '.', root = '.', ...plans] = process.argv.slice(2);
for (const plan of plans) {
  const { workspace } = openWorkspace(diskFiles(resolve(top)), []);
  const result = judgePlan(workspace, root === '.' ? '' : root, plan);
  if (typeof result === 'string') {
    console.log(`${plan}: ${result}`);
    continue;
  }
  const { addresses, attributes, told } = result;
  const { agreed, unknown, differ, provider } = attributes;
  const total = agreed + unknown + differ;
  console.log(
    `${plan}: addresses ${addresses.agreed}/${addresses.total} (${percent(addresses.agreed, addresses.total)}), ` +
      `attributes ${agreed}/${total} (${percent(agreed, total)}), unknown ${unknown}, differ ${differ}, only the provider knows ${provider}`,
  );
  for (const line of told) console.log(`  ${line}`);
}
