/** A workflow with its jobs. */
import { listOf, literal, type Value } from '../../graph/index.ts';
import { childOf, type Entry, type Mapping } from '../../syntax/index.ts';
import { originOf } from '../document-value.ts';
import { type EnvironmentScopes, expressionsValue } from './expressions.ts';
import { permissionsValue, unsetPermissions } from './permissions.ts';
import { readSteps } from './read-steps.ts';
import { triggersValue } from './triggers.ts';
import { usesValue } from './uses.ts';
import {
  addNode,
  containerRecord,
  environmentOf,
  environmentRecord,
  headerOf,
  runnerLabels,
  setTexts,
  setValues,
  type WorkflowFile,
} from './workflow-file.ts';

/** Adds the nodes of a workflow: itself under the key `github:PATH`, its jobs under `github:PATH#JOB`, and their steps. */
export function readWorkflow(root: Mapping, into: WorkflowFile): void {
  const { file } = into;
  const origin = headerOf(root, file);
  const on = childOf(root, 'on');
  const triggers = on && triggersValue(on, file);
  const permissions = permissionsValue(childOf(root, 'permissions'), file) ?? unsetPermissions(origin);
  const env = [environmentOf(childOf(root, 'env'), file, [])];
  const properties = new Map<string, Value>();
  setTexts(properties, root, ['name', 'run-name'], file);
  if (triggers) properties.set('on', triggers);
  properties.set('permissions', permissions);
  setValues(properties, root, ['env', 'defaults'], file, env);
  setConcurrency(properties, root, into, env);
  const jobs = childOf(root, 'jobs');
  const entries = jobs?.kind === 'mapping' ? jobs.entries : [];
  const ids = new Set<string>();
  const names = entries.flatMap(({ name, key, value }) => {
    if (name === undefined || ids.has(name) || value.kind !== 'mapping') return [];
    ids.add(name);
    return literal(name, originOf(key, file));
  });
  properties.set('jobs', listOf(names, jobs ? originOf(jobs, file) : origin));
  const places = ['run-name', 'env', 'concurrency', 'defaults'].map((at) => ({ in: at, node: childOf(root, at) }));
  properties.set(
    'expressions',
    expressionsValue(places, file, origin, (one) => into.report(one)),
  );
  const address = file.path.slice(file.path.lastIndexOf('/') + 1);
  addNode(into, { key: into.scope, kind: 'github/Workflow', address, at: origin.at, body: root, properties });
  const around = { permissions, env, ...(triggers && { triggers }) };
  for (const entry of entries) {
    if (entry.name === undefined || !ids.delete(entry.name) || entry.value.kind !== 'mapping') continue;
    readJob(entry.name, entry, around, into);
  }
}

interface JobSurroundings {
  readonly triggers?: Value;
  readonly permissions: Value;
  readonly env: EnvironmentScopes;
}

function readJob(id: string, { key, value: job }: Entry, around: JobSurroundings, into: WorkflowFile): void {
  const { file } = into;
  const origin = { at: originOf(key, file).at };
  const env = [environmentOf(childOf(job, 'env'), file, around.env), ...around.env];
  const properties = new Map<string, Value>();
  const inherited = new Map<string, Value>();
  const put = (name: string, value: Value | undefined) => {
    if (!value) return;
    properties.set(name, value);
    inherited.set(name, value);
  };
  put('on', around.triggers);
  put('permissions', permissionsValue(childOf(job, 'permissions'), file) ?? around.permissions);
  put('runs-on', runnerLabels(childOf(job, 'runs-on'), file, env));
  put('environment', environmentRecord(childOf(job, 'environment'), file, env));
  properties.set('id', literal(id, origin));
  setTexts(properties, job, ['name', 'if'], file);
  setValues(
    properties,
    job,
    [
      'needs',
      'with',
      'secrets',
      'env',
      'strategy',
      'outputs',
      'defaults',
      'timeout-minutes',
      'continue-on-error',
      'services',
    ],
    file,
    env,
  );
  setConcurrency(properties, job, into, env);
  const uses = usesValue(childOf(job, 'uses'), file);
  if (uses) properties.set('uses', uses);
  const container = containerRecord(childOf(job, 'container'), file, env);
  if (container) properties.set('container', container);
  const condition = properties.get('if');
  if (condition) inherited.set('job-if', condition);
  const steps = childOf(job, 'steps');
  const placeNames = [
    'name',
    'with',
    'secrets',
    'env',
    'environment',
    'runs-on',
    'container',
    'services',
    'strategy',
    'concurrency',
    'outputs',
  ];
  const places = placeNames.map((at) => ({ in: at, node: childOf(job, at) }));
  const bare = { in: 'if', node: childOf(job, 'if'), bare: true };
  properties.set(
    'expressions',
    expressionsValue([bare, ...places], file, origin, (one) => into.report(one)),
  );
  const address = id;
  // The job stands before its steps, whose names it lists: the map is filled before the graph is built.
  addNode(into, {
    key: `${into.scope}#${id}`,
    kind: 'github/Job',
    address,
    at: origin.at,
    body: { start: key.start, end: Math.max(key.end, job.end) },
    properties,
  });
  const names = readSteps(steps, { prefix: id, inherited, env }, into);
  if (steps) properties.set('steps', listOf(names, originOf(steps, file)));
}

function setConcurrency(
  properties: Map<string, Value>,
  node: Entry['value'],
  into: WorkflowFile,
  env: EnvironmentScopes,
): void {
  const found = new Map<string, Value>();
  setValues(found, node, ['concurrency'], into.file, env);
  const value = found.get('concurrency');
  if (!value) return;
  const group: Value =
    value.kind === 'record' ? value : { kind: 'record', entries: new Map([['group', value]]), origin: value.origin };
  properties.set('concurrency', group);
}
