/** Reads what `terraform show -json` and `tofu show -json` print of a plan or a state. Source: Terraform's "JSON output format". */
import { childOf, type Node, stringOf } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import { configuredModule, entriesOf } from './configured-module.ts';
import { either, type Mark, markOf } from './mark.ts';
import { type PlanFile, type PlannedObject, plannedOutput, type PlannedOutput } from './plan-file.ts';

/** Formats are compatible within a major version; 0.1 and 0.2 have the same parts. */
const knownMajor = /^[01]\./;

/** The plan or state of a tree. */
export function readShown(file: SourceFile, root: Node): PlanFile {
  const diagnostics: Diagnostic[] = [];
  const version = childOf(root, 'format_version');
  if (version && !knownMajor.test(stringOf(version) ?? '')) {
    const message = `the format version \`${stringOf(version)?.slice(0, 20) ?? '?'}\` is not known; it is read as version 1`;
    diagnostics.push({
      code: 'plan-version',
      severity: 'warning',
      message,
      at: range(file, version.start, version.end),
    });
  }
  const planned = childOf(root, 'planned_values');
  const changes = changesIn(childOf(root, 'resource_changes'));
  const isPlan = planned !== undefined || changes.size > 0;
  const objects = new Map<string, PlannedObject>();
  const add = (object: PlannedObject | undefined) => {
    if (object && !objects.has(object.address)) objects.set(object.address, object);
  };
  const values = planned ?? childOf(root, 'values');
  if (values) for (const one of objectsIn(file, childOf(values, 'root_module'), changes)) add(one);
  else for (const one of changedObjects(file, changes)) add(one);
  const before = childOf(childOf(childOf(root, 'prior_state'), 'values'), 'root_module');
  for (const one of isPlan ? objectsIn(file, before, new Map()) : []) if (one.mode === 'data') add(one);
  const variables = new Map<string, Node>();
  for (const [name, variable] of entriesOf(childOf(root, 'variables'))) {
    const value = childOf(variable, 'value');
    if (value) variables.set(name, value);
  }
  const outputs = new Map<string, PlannedOutput>();
  for (const [name, output] of entriesOf(childOf(values, 'outputs'))) {
    outputs.set(name, plannedOutput(output));
  }
  const configuration = childOf(root, 'configuration');
  return {
    file,
    is: isPlan ? 'plan' : 'state',
    objects: [...objects.values()],
    variables,
    outputs,
    configuration: configuration && configuredModule(childOf(configuration, 'root_module')),
    diagnostics,
  };
}

/** A change, and what of the values after it is not known. */
interface Change {
  readonly node: Node;
  readonly change: Node | undefined;
  readonly unknown: Mark;
  readonly secret: Mark;
}

function changesIn(list: Node | undefined): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  for (const node of list?.kind === 'sequence' ? list.items : []) {
    const address = stringOf(childOf(node, 'address'));
    // What is left over of a replaced object is destroyed.
    if (address === undefined || childOf(node, 'deposed')) continue;
    const change = childOf(node, 'change');
    const unknown = markOf(childOf(change, 'after_unknown'));
    changes.set(address, { node, change, unknown, secret: markOf(childOf(change, 'after_sensitive')) });
  }
  return changes;
}

/** The objects of a module and of all modules in it. */
function* objectsIn(
  file: SourceFile,
  module: Node | undefined,
  changes: ReadonlyMap<string, Change>,
): Generator<PlannedObject> {
  const open = module ? [module] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const resources = childOf(next, 'resources');
    for (const node of resources?.kind === 'sequence' ? resources.items : []) {
      const change = changes.get(stringOf(childOf(node, 'address')) ?? '');
      const secret = either(markOf(childOf(node, 'sensitive_values')), change?.secret ?? false);
      const object = objectOf(file, node, stringOf(childOf(next, 'address')) ?? '', {
        values: childOf(node, 'values'),
        unknown: change?.unknown ?? false,
        secret,
      });
      if (object) yield object;
    }
    const inner = childOf(next, 'child_modules');
    if (inner?.kind === 'sequence') for (const one of [...inner.items].reverse()) open.push(one);
  }
}

/** The objects that are there after all changes, for a plan without planned values. */
function* changedObjects(file: SourceFile, changes: ReadonlyMap<string, Change>): Generator<PlannedObject> {
  for (const { node, change, unknown, secret } of changes.values()) {
    const values = childOf(change, 'after');
    const isGone = values === undefined || (values.kind === 'scalar' && unknown === false);
    const module = stringOf(childOf(node, 'module_address')) ?? '';
    const object = isGone ? undefined : objectOf(file, node, module, { values, unknown, secret });
    if (object) yield object;
  }
}

function objectOf(
  file: SourceFile,
  node: Node,
  module: string,
  state: Pick<PlannedObject, 'values' | 'unknown' | 'secret'>,
): PlannedObject | undefined {
  const header = childOf(node, 'address');
  const address = stringOf(header);
  const type = stringOf(childOf(node, 'type'));
  const name = stringOf(childOf(node, 'name'));
  if (!header || address === undefined || type === undefined || name === undefined) return undefined;
  const index = childOf(node, 'index');
  const key = index?.kind === 'scalar' && typeof index.value !== 'boolean' ? (index.value ?? undefined) : undefined;
  const depends = childOf(node, 'depends_on');
  const mode = stringOf(childOf(node, 'mode'));
  if (mode !== 'data' && mode !== 'managed') return undefined;
  return {
    ...state,
    address,
    module,
    block: `${mode === 'data' ? 'data.' : ''}${type}.${name}`,
    mode,
    type,
    name,
    key,
    dependsOn: depends?.kind === 'sequence' ? depends.items.flatMap((item) => stringOf(item) ?? []) : [],
    at: range(file, header.start, header.end),
    body: range(file, node.start, node.end),
  };
}
