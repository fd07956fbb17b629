/** What a stage has come to be after some of its instructions. */
import { listOf, type Origin, recordOf, type Value } from '../../graph/index.ts';
import type { SourceFile } from '../../text/index.ts';
import type { Variable, Variables } from './variables.ts';

/** A stage under construction; a stage that begins with another one begins with its state. */
export interface StageState {
  readonly file: SourceFile;
  readonly name: string;
  /** Whether its chain begins outside of the file, with an image whose settings are not read. */
  readonly external: boolean;
  /** Single settings by their name in `image/Stage`. */
  readonly settings: Map<string, Value>;
  readonly env: Map<string, Value>;
  readonly labels: Map<string, Value>;
  readonly ports: Value[];
  readonly volumes: Value[];
  /** ENV and ARG that words may refer to; ENV wins. */
  readonly envNames: Map<string, Variable>;
  readonly argNames: Map<string, Variable>;
  readonly args: Map<string, Value>;
  readonly run: Value[];
  readonly copy: Value[];
  readonly add: Value[];
  readonly onBuild: Value[];
  shell: readonly string[];
}

/** A new stage; ARG, and what instructions did, are not inherited. */
export function beginStage(
  file: SourceFile,
  name: string,
  parent: StageState | undefined,
  external: boolean,
): StageState {
  return {
    file,
    name,
    external: parent ? parent.external : external,
    settings: new Map(parent?.settings),
    env: new Map(parent?.env),
    labels: new Map(parent?.labels),
    ports: [...(parent?.ports ?? [])],
    volumes: [...(parent?.volumes ?? [])],
    envNames: new Map(parent?.envNames),
    argNames: new Map(),
    args: new Map(),
    run: [],
    copy: [],
    add: [],
    onBuild: [],
    shell: parent?.shell ?? ['/bin/sh', '-c'],
  };
}

/** The variables that an instruction's words see: a live view of the state. */
export function variablesOf(state: StageState): Variables {
  const names = { get: (name: string) => state.envNames.get(name) ?? state.argNames.get(name) };
  return { file: state.file, names, open: state.external };
}

/** The collected parts as properties, each list and map at `origin`. */
export function collectedProperties(state: StageState, origin: Origin): Map<string, Value> {
  const entries = new Map<string, Value>(state.settings);
  const lists: readonly [string, readonly Value[]][] = [
    ['ExposedPorts', state.ports],
    ['Volumes', state.volumes],
    ['Run', state.run],
    ['Copy', state.copy],
    ['Add', state.add],
    ['OnBuild', state.onBuild],
  ];
  for (const [name, items] of lists) if (items.length > 0) entries.set(name, listOf(items, origin));
  const maps: readonly [string, ReadonlyMap<string, Value>][] = [
    ['Env', state.env],
    ['Labels', state.labels],
    ['Args', state.args],
  ];
  for (const [name, values] of maps) if (values.size > 0) entries.set(name, recordOf(values, origin));
  return entries;
}
