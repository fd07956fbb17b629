/** Holds the SAM transform against a checkout of aws/serverless-application-model: `node tools/judge-sam.mjs CHECKOUT [INPUT]`. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const [, , checkout, input] = process.argv;
if (checkout === undefined) {
  process.stderr.write('name a checkout of aws/serverless-application-model\n');
  process.exit(2);
}
const env = {
  ...process.env,
  MERLON_SAM_TRANSLATOR: resolve(checkout),
  ...(input !== undefined && { MERLON_SAM_INPUT: input }),
};
const run = spawnSync('npx', ['vitest', 'run', 'src/sources/cloudformation/serverless/yardstick'], {
  env,
  stdio: 'inherit',
});
process.exit(run.status ?? 2);
