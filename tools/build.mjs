/** Bundles the command into dist/: one small entry, a chunk for each part that is loaded on demand, and the notices. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// Built aside and moved into place whole: a failed build leaves the last good one, and two builds at once do not mix.
const fresh = join(root, 'node_modules', `.merlon-build-${process.pid}`);

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
  // Minified, it starts no faster, and a stack trace in a bug report says nothing.
  minify: false,
  sourcemap: false,
  banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
});
await bundle.close();

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeFileSync(join(fresh, 'THIRD-PARTY.txt'), notices(root, modules));
for (let attempt = 1; ; attempt++) {
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(fresh, dist);
    break;
  } catch (error) {
    // Another build has put its own there in between.
    if (attempt === 3) throw error;
  }
}
