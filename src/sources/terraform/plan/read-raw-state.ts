/** Reads a state as Terraform keeps it (`terraform.tfstate`, version 4). */
import { childOf, type Node, stringOf } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import { indexText } from '../modules/address.ts';
import { entriesOf } from './configured-module.ts';
import { either, type Mark } from './mark.ts';
import { type PlanFile, type PlannedObject, plannedOutput, type PlannedOutput } from './plan-file.ts';
import { isSecretName } from './secret-names.ts';

/** The state of a tree. Versions before 4 are not read, which a diagnostic says. */
export function readRawState(file: SourceFile, root: Node): PlanFile {
  const objects = new Map<string, PlannedObject>();
  const diagnostics: Diagnostic[] = [];
  const version = childOf(root, 'version');
  const isKnown = version?.kind === 'scalar' && version.value === 4;
  if (version && !isKnown) {
    const at = range(file, version.start, version.end);
    const message = 'a state of another version than 4 is not read';
    const help = 'let a newer Terraform write it, or give `terraform show -json`';
    diagnostics.push({ code: 'state-version', severity: 'error', message, at, help });
  }
  const resources = isKnown ? childOf(root, 'resources') : undefined;
  for (const resource of resources?.kind === 'sequence' ? resources.items : []) {
    const instances = childOf(resource, 'instances');
    for (const instance of instances?.kind === 'sequence' ? instances.items : []) {
      const object = childOf(instance, 'deposed') ? undefined : objectOf(file, resource, instance);
      if (object) objects.set(object.address, object);
    }
  }
  const outputs = new Map<string, PlannedOutput>();
  for (const [name, output] of entriesOf(childOf(root, 'outputs'))) {
    outputs.set(name, plannedOutput(output));
  }
  return {
    file,
    is: 'state',
    objects: [...objects.values()],
    variables: new Map(),
    outputs,
    configuration: undefined,
    diagnostics,
  };
}

function objectOf(file: SourceFile, resource: Node, instance: Node): PlannedObject | undefined {
  const header = childOf(resource, 'name');
  const type = stringOf(childOf(resource, 'type'));
  const name = stringOf(header);
  const mode = stringOf(childOf(resource, 'mode'));
  const values = childOf(instance, 'attributes');
  if (!header || type === undefined || name === undefined || !values) return undefined;
  if (mode !== 'managed' && mode !== 'data') return undefined;
  const index = childOf(instance, 'index_key');
  const key = index?.kind === 'scalar' && typeof index.value !== 'boolean' ? (index.value ?? undefined) : undefined;
  const module = stringOf(childOf(resource, 'module')) ?? '';
  const block = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  const depends = childOf(instance, 'dependencies');
  return {
    address: `${module === '' ? '' : `${module}.`}${block}${indexText({ key, symbolic: false })}`,
    module,
    block,
    mode,
    type,
    name,
    key,
    values,
    unknown: false,
    secret: either(pathsIn(childOf(instance, 'sensitive_attributes')), secretsIn(values, type)),
    dependsOn: depends?.kind === 'sequence' ? depends.items.flatMap((item) => stringOf(item) ?? []) : [],
    at: range(file, header.start, header.end),
    body: range(file, instance.start, instance.end),
  };
}

/** The mark of `sensitive_attributes`: a list of paths, each a list of steps. */
function pathsIn(list: Node | undefined): Mark {
  let all: Mark = false;
  for (const path of list?.kind === 'sequence' ? list.items : []) {
    let mark: Mark = true;
    for (const step of path.kind === 'sequence' ? [...path.items].reverse() : []) {
      const value = childOf(step, 'value');
      const at = value?.kind === 'mapping' ? childOf(value, 'value') : value;
      if (at?.kind === 'scalar' && (typeof at.value === 'string' || typeof at.value === 'number')) {
        mark = new Map([[at.value, mark]]);
      }
    }
    all = either(all, mark);
  }
  return all;
}

/** The mark of texts whose names say that they are secret. */
function secretsIn(values: Node, type: string): Mark {
  const parts = new Map<string | number, Mark>();
  if (values.kind === 'mapping') {
    for (const { name, value } of values.entries) {
      if (name === undefined) continue;
      const isText = value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '';
      const mark = isText ? isSecretName(type, name) : secretsIn(value, type);
      if (mark !== false) parts.set(name, mark);
    }
  } else if (values.kind === 'sequence') {
    for (const [i, item] of values.items.entries()) {
      const mark = secretsIn(item, type);
      if (mark !== false) parts.set(i, mark);
    }
  }
  return parts.size > 0 && parts;
}
