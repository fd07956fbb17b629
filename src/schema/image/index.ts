/** Build stages of container images, in the words of the Dockerfile reference and of the image configuration. */
import { kind } from '../kind.ts';
import { flag, list, map, number, oneOf, record, text } from '../shape.ts';

const command = record({
  /** The program, as written: `apt-get`, `./configure`. */
  Name: text,
  /** The program and its arguments; quotes removed, expansions as written. */
  Words: list(text),
  Text: text,
  /** What joins it to the command before: `&&`, `|`, `;`, `newline`, `first` … */
  Joint: text,
});

const run = record({
  /** The script, or the words of the exec form with blanks between them. */
  Text: text,
  Form: oneOf('shell', 'exec'),
  Commands: list(command),
  /** Options by their names: `type`, `id`, `target`, `source`, `env`, `from` … */
  Mounts: list(map(text)),
  Network: text,
  Security: text,
  /** Who runs it. Unknown where the base image decides. */
  User: text,
});

const copy = record({
  Sources: list(text),
  Destination: text,
  /** The image or build context that it copies from. */
  From: text,
  /** The `Name` of the stage that it copies from. */
  FromStage: text,
  Chown: text,
  Chmod: text,
  Checksum: text,
  Link: flag,
  User: text,
});

export const image = {
  /**
   * One `FROM` and what follows. `Env`, `Labels`, `User`, `Workdir`, `Entrypoint`, `Cmd`, `ExposedPorts`, `Volumes`, `Healthcheck` and
   * `StopSignal` are those at the end of the stage, with what an earlier stage of the file hands on. What an external base image
   * sets is unknown.
   */
  'image/Stage': kind(
    record({
      /** The name after `AS`, else the number of the stage from 0. */
      Name: text,
      Index: number,
      /** The last stage, which a build makes where nobody asks for another one. */
      Final: flag,
      /** The image reference after `FROM`; absent where that names a stage. */
      From: text,
      /** The `Name` of the earlier stage that it begins with. */
      FromStage: text,
      /** The image reference that the chain of stages begins with. */
      Base: text,
      Platform: text,
      User: text,
      Workdir: text,
      Env: map(text),
      Labels: map(text),
      /** Port and protocol: `8080/tcp`. */
      ExposedPorts: list(text),
      Volumes: list(text),
      Entrypoint: list(text),
      EntrypointForm: oneOf('shell', 'exec'),
      Cmd: list(text),
      CmdForm: oneOf('shell', 'exec'),
      Shell: list(text),
      StopSignal: text,
      /** `Test` is `NONE` alone where the health check is switched off. */
      Healthcheck: record({ Test: list(text), Interval: text, Timeout: text, StartPeriod: text, Retries: number }),
      Run: list(run),
      Copy: list(copy),
      Add: list(copy),
      /** Build arguments declared in the stage, with their defaults. */
      Args: map(text),
      OnBuild: list(text),
    }),
  ),
} as const;
