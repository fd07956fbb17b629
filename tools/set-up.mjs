/** Brings a clone to the state in which it can run: packages installed, product built. Does nothing that is done already. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The built command. */
export const product = join(root, 'dist', 'merlon.js');

const installed = join(root, 'node_modules', '.merlon-installed');
const built = join(root, 'dist', '.built-from.json');

/** Installs and builds where needed; ends the process with 2 when either fails. */
export function setUp() {
  install();
  build();
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = `${process.platform} ${process.arch} ${digest(lock)}`;
  if (read(installed) === stamp) return;
  if (!matches(JSON.parse(lock))) {
    say('installing packages');
    // Scripts of packages are not needed and not run; development packages are, whatever NODE_ENV says.
    npm([
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
  }
  writeFileSync(installed, stamp);
}

/**
 * True when what npm last wrote down as installed is what the lockfile asks for on this machine.
 * @param {{ packages: Record<string, LockedPackage> }} lock
 */
function matches(lock) {
  const text = read(join(root, 'node_modules', '.package-lock.json'));
  if (text === undefined) return false;
  /** @type {Record<string, LockedPackage>} */
  const present = JSON.parse(text).packages;
  return (
    Object.entries(lock.packages).every(([path, wanted]) => {
      const found = present[path];
      if (path === '') return true;
      if (found) return found.integrity === wanted.integrity && existsSync(join(root, path));
      // Left out rightly: a part for another machine. One that names no machine is a need of such a part.
      const forHere = wanted.os && fits(wanted.os, process.platform) && fits(wanted.cpu, process.arch) && !wanted.libc;
      return wanted.optional === true && !forHere;
    }) && Object.keys(present).every((path) => path in lock.packages)
  );
}

/**
 * @param {string[] | undefined} allowed
 * @param {string} own
 */
function fits(allowed, own) {
  return allowed === undefined || allowed.includes(own);
}

function build() {
  const files = sources();
  const quick = digest(files.map((file) => `${file.path} ${file.size} ${file.time}`).join('\n'));
  const stamp = JSON.parse(read(built) || '{}');
  if (stamp.quick === quick && existsSync(product)) return;
  const content = digest(files.map((file) => `${file.path} ${digest(readFileSync(join(root, file.path)))}`).join('\n'));
  if (stamp.content !== content || !existsSync(product)) {
    say('building');
    run(process.execPath, [join(root, 'tools', 'build.mjs')]);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(built, JSON.stringify({ quick, content }));
}

/** All that the product is built from, in a fixed order: its sources without tests, and what decides how they are built. */
function sources() {
  const found = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build.mjs', 'tools/notices.mjs'];
  const folders = ['src'];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (!path.endsWith('.test.ts')) found.push(path);
    }
  }
  return found.sort().map((path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    return { path, size, time: mtimeMs };
  });
}

/** @param {string[]} args */
function npm(args) {
  // npm tells its scripts where it is itself; without npm, the one on the path serves.
  const own = process.env['npm_execpath'];
  if (own && /npm-cli\.c?js$/.test(own)) run(process.execPath, [own, ...args]);
  else run('npm', args, process.platform === 'win32');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} [shell]
 */
function run(command, args, shell = false) {
  // Set-up speaks on the error stream, so that a report on the output stream stays clean.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status === 0) return;
  say(
    `set-up failed: \`${command} ${args.join(' ')}\` ${error ? `could not run: ${error.message}` : `ended with ${status}`}`,
  );
  process.exit(2);
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`merlon: ${message}\n`);
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** @param {string | Uint8Array} data */
function digest(data) {
  return createHash('sha256').update(data).digest('hex');
}

/** @typedef {{ integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */
