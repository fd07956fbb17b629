/** What a command may touch of the machine it runs on, so that tests can stand in for it. */

/** One output stream. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the screen, where it is one. */
  readonly columns: number | undefined;
  readonly rows?: number | undefined;
}

/** Screen, environment, folder and clock. */
export interface Machine {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** `YYYY-MM-DD`, in UTC. */
  today(): string;
  /** Milliseconds from a fixed point. */
  now(): number;
  /** Calls `stop` at the next Ctrl-C, in place of what that does otherwise. */
  onInterrupt(stop: () => void): void;
}

/** The real one. A reader that goes away (`| head`) ends nothing and says nothing. */
export function machine(): Machine {
  return {
    out: sink(process.stdout),
    err: sink(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
    onInterrupt: (stop) => process.once('SIGINT', stop),
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  stream.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    rows: stream.isTTY ? stream.rows : undefined,
  };
}
