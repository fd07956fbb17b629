/** `npm start`: sets up, then scans the example estate; with arguments, runs merlon with them. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { product, root, setUp } from './set-up.mjs';

setUp();

const args = process.argv.slice(2);
const demonstration = [
  'scan',
  'examples',
  '--format',
  'terminal',
  '--format',
  'html',
  '--output',
  'merlon-report.html',
];
// npm runs scripts at the root, while a path that a person types means the folder where they stand.
const here = process.env['npm_lifecycle_event'] === 'start' ? process.env['INIT_CWD'] : undefined;

const { status, signal } = spawnSync(process.execPath, [product, ...(args.length > 0 ? args : demonstration)], {
  cwd: args.length > 0 ? here || process.cwd() : root,
  stdio: 'inherit',
});
if (args.length === 0 && (status === 0 || status === 1)) {
  // The example estate is unsafe on purpose: its findings are the demonstration, not a failure.
  console.log(`\nthe same report for a browser: ${join(root, 'merlon-report.html')}`);
  process.exitCode = 0;
} else {
  process.exitCode = status === null ? 2 : status;
  if (signal) process.kill(process.pid, signal);
}
