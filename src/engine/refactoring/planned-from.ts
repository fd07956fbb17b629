/**
 * The plan that an engine makes of a program, as `terraform show -json` prints it. Source: Terraform's "JSON output format", held against
 * a real plan. Without the schemas of providers a null stands only where one is written, and of what the provider computes there is
 * `id`, and what anything refers to. A variable without a value counts as known only after apply.
 */
import { type Json, type Origin, referencesIn, rootCause } from '../../graph/index.ts';
import { memoryFiles } from '../../host/index.ts';
import { type Evaluation, evaluateRoot, type Instance } from '../../sources/index.ts';
import { openWorkspace } from '../workspace.ts';
import { plannedConfiguration } from './plan-configuration.ts';
import { plannedEntries, plannedValue, type Trace } from './planned-value.ts';
import { nativeFiles, type Program } from './program.ts';
import { tracedList, tracedObject } from './traced-json.ts';
import { added, stretch, type TracedText } from './traced-text.ts';

/**
 * The plan of a program and the instances that it is made of; `undefined` where an engine could make none, or where its configuration
 * is not told by native syntax.
 */
export function plannedFrom(
  program: Program,
): { readonly plan: TracedText; readonly instances: readonly Instance[] } | undefined {
  if ([...program.keys()].some((path) => /\.tf\.json$|_override\.tf$/.test(path))) return undefined;
  const variables = rootVariables(program);
  const evaluation = evaluated(program, variables);
  const { instances, diagnostics, missing } = evaluation;
  if (diagnostics.some(({ severity }) => severity === 'error') || missing.length > 0) return undefined;
  if (instances.some(({ conditional }) => conditional)) return undefined;
  const trace: Trace = (origin) => traced(program, origin);
  const asked = computedOf(instances);
  const objects = instances
    .filter(({ mode }) => mode === 'managed' || mode === 'data')
    .map((instance) => plannedObject(instance, asked.get(instance.key) ?? new Set(), trace));
  const later = objects.filter(({ isRead }) => !isRead);
  const before = objects.filter(({ isRead }) => isRead);
  const values = variables.flatMap((name): Entry[] => {
    const output = evaluation.outputs.get(shown(name));
    const known = output && plannedValue(output.value, trace).known;
    return known ? [entry(name, tracedObject([entry('value', known)]))] : [];
  });
  const state = [
    plain('format_version', '1.0'),
    entry('values', tracedObject([entry('root_module', moduleOf(before, ''))])),
  ];
  const outputs = [...evaluation.outputs].flatMap(([name, { value, sensitive }]): Entry[] => {
    if (variables.some((variable) => shown(variable) === name)) return [];
    const { known, isWhole } = plannedValue(value, trace);
    return [
      entry(name, tracedObject([plain('sensitive', sensitive), ...(known && isWhole ? [entry('value', known)] : [])])),
    ];
  });
  const planned = [
    ...(outputs.length > 0 ? [entry('outputs', tracedObject(outputs))] : []),
    entry('root_module', moduleOf(later, '')),
  ];
  const plan = tracedObject([
    plain('format_version', '1.2'),
    plain('terraform_version', '1.13.0'),
    entry('variables', tracedObject(values)),
    entry('planned_values', tracedObject(planned)),
    entry('resource_changes', tracedList(later.map(({ change }) => change))),
    entry('prior_state', tracedObject(state)),
    plain('configuration', plannedConfiguration(program)),
  ]);
  return { plan, instances };
}

type Entry = readonly [TracedText, TracedText];

function entry(name: string, value: TracedText): Entry {
  return [added(name), value];
}

function plain(name: string, value: Json): Entry {
  return [added(name), added(JSON.stringify(value))];
}

function rootVariables(program: Program): readonly string[] {
  return nativeFiles(program, 'root').flatMap(({ blocks }) =>
    blocks.flatMap(({ type, labels: [label] }) => (type === 'variable' && label ? [label.text] : [])),
  );
}

function shown(variable: string): string {
  return `value_of_${variable}`;
}

/** Further outputs show the values of the variables, of which an evaluation does not tell. */
function evaluated(program: Program, variables: readonly string[]): Evaluation {
  const outputs = variables.map((name) => `output "${shown(name)}" {\n  value = var.${name}\n  sensitive = true\n}\n`);
  const files = Object.fromEntries([...program].map(([path, { text }]) => [path, text]));
  const all = { ...files, 'values-of-variables.tf': outputs.join('') };
  const { workspace } = openWorkspace(memoryFiles(all), Object.keys(all).sort());
  return evaluateRoot(workspace, '');
}

/** What stands at the root of a value's history, without what rewritings added to it. */
function traced(program: Program, origin: Origin): TracedText | undefined {
  const { at } = rootCause(origin);
  const whole = program.get(at.file.path);
  if (!whole) return undefined;
  const { text, from } = stretch(whole, at);
  const kept = from.flatMap((offset, i) => (offset === -1 ? [] : [{ character: text.charAt(i), offset }]));
  return { text: kept.map(({ character }) => character).join(''), from: kept.map(({ offset }) => offset) };
}

/** The attributes of each instance, by its key, that others refer to. */
function computedOf(instances: readonly Instance[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { attributes } of instances) {
    for (const { refersTo } of referencesIn(attributes)) {
      const [name = ''] = refersTo.attribute.split(/[.[]/);
      let names = found.get(refersTo.to);
      if (!names) found.set(refersTo.to, (names = new Set()));
      if (name !== '') names.add(name);
    }
  }
  return found;
}

interface PlannedObject {
  readonly module: string;
  /** Data that is read while the plan is made; what it has is history to the plan. */
  readonly isRead: boolean;
  readonly resource: TracedText;
  readonly change: TracedText;
}

function plannedObject(instance: Instance, asked: ReadonlySet<string>, trace: Trace): PlannedObject {
  const { address, mode, type, name, attributes, sensitive = {} } = instance;
  const computed = new Set([...asked, ...(mode === 'managed' ? ['id'] : [])]);
  for (const one of attributes.entries.keys()) computed.delete(one);
  const { known, unknown, isWhole } = plannedEntries(attributes.entries, trace, undefined, [...computed]);
  const index = indexOf(address);
  const header = [
    [added('address'), added(JSON.stringify(address), trace({ at: instance.at }))] as const,
    plain('mode', mode),
    plain('type', type),
    plain('name', name),
    ...(index === undefined ? [] : [plain('index', index)]),
  ];
  const end = address.lastIndexOf(`${mode === 'data' ? 'data.' : ''}${type}.${name}`);
  const module = address.slice(0, Math.max(0, end - 1));
  const change = [
    plain('actions', [mode === 'data' ? 'read' : 'create']),
    plain('before', null),
    entry('after', known),
    entry('after_unknown', unknown),
    plain('before_sensitive', false),
    plain('after_sensitive', sensitive),
  ];
  return {
    module,
    isRead: mode === 'data' && isWhole,
    resource: tracedObject([...header, entry('values', known), plain('sensitive_values', sensitive)]),
    change: tracedObject([
      ...header,
      ...(module === '' ? [] : [plain('module_address', module)]),
      entry('change', tracedObject(change)),
    ]),
  };
}

function indexOf(address: string): string | number | undefined {
  const match = /\[(\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address);
  const key: unknown = match?.[1] === undefined ? undefined : JSON.parse(match[1]);
  if (typeof key === 'number') return key;
  return typeof key === 'string' ? key.replaceAll('$${', '${').replaceAll('%%{', '%{') : undefined;
}

/** A module instance with the resources in it, and the instances that it calls. */
function moduleOf(objects: readonly PlannedObject[], address: string): TracedText {
  const own = objects.filter(({ module }) => module === address);
  const prefix = address === '' ? '' : `${address}.`;
  const inner = new Map<string, PlannedObject[]>();
  for (const object of objects) {
    if (!object.module.startsWith(prefix) || object.module === address) continue;
    const [step] = /^module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/.exec(object.module.slice(prefix.length)) ?? [];
    if (step) inner.set(prefix + step, [...(inner.get(prefix + step) ?? []), object]);
  }
  return tracedObject([
    ...(address === '' ? [] : [plain('address', address)]),
    ...(own.length > 0 ? [entry('resources', tracedList(own.map(({ resource }) => resource)))] : []),
    ...(inner.size > 0
      ? [entry('child_modules', tracedList([...inner].map(([name, all]) => moduleOf(all, name))))]
      : []),
  ]);
}
