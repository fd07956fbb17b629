/** Runs one process and measures it: wall time, peak memory, what it printed, how it ended. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one run cost. */
export interface Run {
  readonly milliseconds: number;
  /** Largest resident set in MB (10^6 bytes) over the life of the process. */
  readonly megabytes: number;
  readonly exitCode: number | null;
  readonly output: string;
}

const peak = fileURLToPath(new URL('peak.mjs', import.meta.url));

/** Runs Node with these arguments, below a folder if one is given, and waits. */
export function run(args: readonly string[], cwd = process.cwd()): Run {
  const folder = mkdtempSync(join(tmpdir(), 'merlon-bench-'));
  const note = join(folder, 'peak');
  const env = { ...plainEnvironment(), MERLON_BENCH_PEAK: note };
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, ['--import', peak, ...args], {
    env,
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  // A process that was killed has left no note.
  const megabytes = existsSync(note) ? (Number(readFileSync(note, 'utf8')) * 1024) / 1e6 : Number.NaN;
  rmSync(folder, { recursive: true });
  return { milliseconds, megabytes, exitCode: status, output: stdout };
}

/** The run of median time out of several. */
export function medianRun(times: number, args: readonly string[], cwd?: string): Run {
  return median(
    times,
    () => run(args, cwd),
    ({ milliseconds }) => milliseconds,
  );
}

/** Milliseconds from start to end of a Node that nothing else is loaded into; the median of several. */
export function startUp(times: number, args: readonly string[]): number {
  const env = plainEnvironment();
  const once = () => {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, args, { env, stdio: 'ignore' });
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  once();
  return median(times, once, (milliseconds) => milliseconds);
}

/** Extra certificates cost 38 ms at every start of Node 20, and nothing here opens a connection. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  delete env['NODE_EXTRA_CA_CERTS'];
  delete env['NODE_OPTIONS'];
  return env;
}

function median<T>(times: number, once: () => T, size: (value: T) => number): T {
  const values = Array.from({ length: times }, once).sort((a, b) => size(a) - size(b));
  return values[Math.floor(times / 2)] ?? once();
}
