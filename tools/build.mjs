/** Bundles the command into dist/: one small entry, a chunk for each part that is loaded on demand, and the notices. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// Built aside and moved into place whole, so that a failed build leaves the last good one.
const fresh = join(root, 'node_modules', '.merlon-build');
rmSync(fresh, { recursive: true, force: true });

const bundle = await rolldown({
  input: { merlon: join(root, 'src', 'cli', 'main.ts') },
  cwd: root,
  platform: 'node',
  tsconfig: false,
  treeshake: true,
  onLog(level, log) {
    // What the bundler warns of, such as an import that it cannot find, would fail at a user's, so it fails here.
    if (level === 'warn') throw new Error(log.message);
  },
});
const { output } = await bundle.write({
  dir: fresh,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  minify: true,
  sourcemap: false,
  banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
});
await bundle.close();

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync(join(fresh, 'THIRD-PARTY.txt'), notices(root, modules));
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
