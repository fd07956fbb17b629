/** Applies the instructions of a Dockerfile to the state of a stage. https://docs.docker.com/reference/dockerfile/ */
import { listOf, literal, type Origin, recordOf, unknown, type Value } from '../../graph/index.ts';
import { type AssigningInstruction, type Flag, type Instruction, literalOf } from '../../syntax/index.ts';
import { range } from '../../text/index.ts';
import { commandWords, scriptOf } from './command-value.ts';
import { copyValue } from './copy-value.ts';
import { type StageState, variablesOf } from './stage-state.ts';
import { automatic, type Variable, wordText, wordValue } from './variables.ts';

/** What lies around a stage. */
export interface StageSurroundings {
  /** The ARG instructions before the first FROM. */
  readonly globals: { get(name: string): Variable | undefined };
  /** The earlier stage that a name or number means. */
  stage(name: string): StageState | undefined;
}

/** Changes `state` by one instruction. */
export function applyInstruction(instruction: Instruction, state: StageState, around: StageSurroundings): void {
  const { file, settings } = state;
  const variables = variablesOf(state);
  const origin: Origin = { at: range(file, instruction.start, instruction.end) };
  switch (instruction.kind) {
    case 'FROM':
      return;
    case 'ARG':
      return declareArguments(instruction, state, around);
    case 'ENV':
    case 'LABEL':
      return assign(instruction, state);
    case 'RUN': {
      const { text, form, commands } = scriptOf(instruction.command, instruction.heredocs, file);
      const entries = new Map<string, Value>([
        ['Text', text],
        ['Form', literal(form, origin)],
        ['Commands', commands],
      ]);
      const mounts = instruction.flags.flatMap((flag) => (flag.name === 'mount' ? mountValue(flag, state) : []));
      if (mounts.length > 0) entries.set('Mounts', listOf(mounts, origin));
      for (const name of ['Network', 'Security']) {
        const flag = instruction.flags.find((one) => one.name === name.toLowerCase());
        if (flag?.value) entries.set(name, wordValue(flag.value, variables));
      }
      const user = settings.get('User');
      if (user) entries.set('User', user);
      state.run.push(recordOf(entries, origin));
      return;
    }
    case 'CMD':
    case 'ENTRYPOINT': {
      const name = instruction.kind === 'CMD' ? 'Cmd' : 'Entrypoint';
      settings.set(name, commandWords(instruction.command, state.shell, file));
      settings.set(`${name}Form`, literal(instruction.command.form, origin));
      return;
    }
    case 'SHELL': {
      const words = commandWords(instruction.command, [], file);
      settings.set('Shell', words);
      state.shell = words.items.map((item) => (item.kind === 'literal' ? String(item.value) : ''));
      return;
    }
    case 'COPY':
    case 'ADD': {
      const list = instruction.kind === 'COPY' ? state.copy : state.add;
      list.push(copyValue(instruction, state, (name) => around.stage(name)?.name));
      return;
    }
    case 'HEALTHCHECK':
      return healthcheck(instruction, state, origin);
    case 'ONBUILD':
      state.onBuild.push(literal(file.text.slice(instruction.start, instruction.end), origin));
      return;
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'EXPOSE':
    case 'VOLUME':
    case 'MAINTAINER':
      return words(
        instruction.kind,
        instruction.words.map((word) => wordValue(word, variables)),
        state,
        origin,
      );
  }
}

function words(kind: string, values: readonly Value[], state: StageState, origin: Origin): void {
  const [first] = values;
  if (kind === 'EXPOSE') for (const one of values.map(withProtocol)) state.ports.push(one);
  else if (kind === 'VOLUME') for (const one of values) state.volumes.push(one);
  else if (first && kind === 'USER') state.settings.set('User', first);
  else if (first && kind === 'STOPSIGNAL') state.settings.set('StopSignal', first);
  else if (first && kind === 'MAINTAINER') state.labels.set('maintainer', { ...first, origin });
  else if (first && kind === 'WORKDIR') state.settings.set('Workdir', below(state.settings.get('Workdir'), first));
}

/** Linux knows no longer paths. */
const longestPath = 4096;

/** A relative WORKDIR lies below the one before it. */
function below(before: Value | undefined, after: Value): Value {
  if (after.kind !== 'literal' || typeof after.value !== 'string' || /^(?:\/|[A-Za-z]:)/.test(after.value))
    return after;
  if (before?.kind !== 'literal') return after;
  const path = `${String(before.value).replace(/\/$/, '')}/${after.value}`;
  if (path.length > longestPath)
    return unknown({ code: 'limit', says: `the path is longer than ${longestPath} characters` }, after.origin);
  return { ...after, value: path };
}

function withProtocol(port: Value): Value {
  if (port.kind !== 'literal') return port;
  const text = String(port.value);
  return { ...port, value: text.includes('/') ? text.toLowerCase() : `${text}/tcp` };
}

function declareArguments(instruction: AssigningInstruction, state: StageState, around: StageSurroundings): void {
  for (const assignment of instruction.assignments) {
    const name = literalOf(assignment.name);
    if (name === undefined) continue;
    const origin: Origin = {
      at: range(state.file, assignment.start, assignment.end),
      as: `build argument \`${name}\``,
    };
    const global = around.globals.get(name);
    let value: Value;
    if (assignment.value) value = wordValue(assignment.value, variablesOf(state));
    else if (global?.value !== undefined) value = literal(global.value, { ...origin, cause: global.origin });
    else {
      const says = automatic.has(name) ? `\`${name}\` is set by the builder` : `needs build argument \`${name}\``;
      value = unknown({ code: 'input', says }, origin);
    }
    state.args.set(name, value);
    state.argNames.set(name, {
      value: value.kind === 'literal' ? String(value.value) : undefined,
      origin: value.kind === 'literal' ? value.origin : origin,
    });
  }
}

function assign(instruction: AssigningInstruction, state: StageState): void {
  const variables = variablesOf(state);
  const assigned: { readonly name: string; readonly value: Value }[] = [];
  for (const assignment of instruction.assignments) {
    const name = wordText(assignment.name, variables);
    if (name === undefined) continue;
    const at = range(state.file, assignment.start, assignment.end);
    const value = assignment.value ? wordValue(assignment.value, variables) : literal('', { at });
    assigned.push({ name, value });
  }
  // Set only now: all assignments of one instruction see the variables as they were before it.
  for (const { name, value } of assigned) {
    if (instruction.kind === 'LABEL') state.labels.set(name, value);
    else {
      state.env.set(name, value);
      state.envNames.set(name, {
        value: value.kind === 'literal' ? String(value.value) : undefined,
        origin: value.origin,
      });
    }
  }
}

function healthcheck(
  instruction: Extract<Instruction, { kind: 'HEALTHCHECK' }>,
  state: StageState,
  origin: Origin,
): void {
  const entries = new Map<string, Value>();
  const { command } = instruction;
  if (!command) entries.set('Test', listOf([literal('NONE', origin)], origin));
  else {
    const words = commandWords(command, [], state.file);
    const mark = literal(command.form === 'exec' ? 'CMD' : 'CMD-SHELL', words.origin);
    entries.set('Test', listOf([mark, ...words.items], words.origin));
  }
  const names: readonly [string, string][] = [
    ['interval', 'Interval'],
    ['timeout', 'Timeout'],
    ['start-period', 'StartPeriod'],
    ['retries', 'Retries'],
  ];
  for (const [flag, name] of names) {
    const value = instruction.flags.find((one) => one.name === flag)?.value;
    if (value) entries.set(name, wordValue(value, variablesOf(state)));
  }
  state.settings.set('Healthcheck', recordOf(entries, origin));
}

/** The options of `--mount=type=secret,id=token`. */
function mountValue(flag: Flag, state: StageState): Value {
  const origin: Origin = { at: range(state.file, flag.start, flag.end) };
  const entries = new Map<string, Value>();
  if (flag.value) {
    for (const option of (wordText(flag.value, variablesOf(state)) ?? flag.value.raw).split(',')) {
      const equals = option.indexOf('=');
      const name = (equals === -1 ? option : option.slice(0, equals)).trim().toLowerCase();
      entries.set(longNames.get(name) ?? name, literal(equals === -1 ? 'true' : option.slice(equals + 1), origin));
    }
  }
  return recordOf(entries, origin);
}

const longNames: ReadonlyMap<string, string> = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
  ['ro', 'readonly'],
  ['rw', 'readwrite'],
]);
