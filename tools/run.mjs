/** `node tools/run.mjs PROGRAM [ARGUMENT…]`: sets up, then runs a TypeScript program of this repository. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();

const [program = '', ...args] = process.argv.slice(2);
const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const { status } = spawnSync(process.execPath, ['--import', loader, join(root, program), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status === null ? 2 : status;
