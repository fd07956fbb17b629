/** An action of its own. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
import { listOf, unknown, type Value } from '../../graph/index.ts';
import { childOf, type Mapping } from '../../syntax/index.ts';
import { originOf } from '../document-value.ts';
import { expressionsValue } from './expressions.ts';
import { readSteps } from './read-steps.ts';
import { addNode, headerOf, setTexts, setValues, type WorkflowFile } from './workflow-file.ts';

/** Adds the nodes of an action: itself under the key `github:PATH`, the steps of a composite action under `github:PATH#runs/STEP`. */
export function readAction(root: Mapping, into: WorkflowFile): void {
  const { file } = into;
  const origin = headerOf(root, file);
  const runs = childOf(root, 'runs');
  const properties = new Map<string, Value>();
  setTexts(properties, root, ['name', 'description', 'author'], file);
  setValues(properties, root, ['inputs', 'outputs'], file, []);
  const running = new Map<string, Value>();
  if (runs) {
    setValues(running, runs, ['using', 'main', 'pre', 'post', 'image', 'entrypoint', 'args', 'env'], file, []);
    properties.set('runs', { kind: 'record', entries: running, origin: originOf(runs, file) });
  }
  const places = ['outputs'].map((at) => ({ in: at, node: childOf(root, at) }));
  const own = ['args', 'env'].map((at) => ({ in: `runs.${at}`, node: childOf(runs, at) }));
  properties.set(
    'expressions',
    expressionsValue([...places, ...own], file, origin, (one) => into.report(one)),
  );
  const name = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : file.path;
  addNode(into, { key: into.scope, kind: 'github/Action', address: name, at: origin.at, body: root, properties });
  const callers = unknown({ code: 'not-read', says: 'the workflows that use the action decide' }, origin);
  const inherited = new Map<string, Value>([
    ['on', callers],
    ['permissions', callers],
  ]);
  const steps = childOf(runs, 'steps');
  const names = readSteps(steps, { prefix: 'runs', inherited, env: [] }, into);
  if (steps) properties.set('steps', listOf(names, originOf(steps, file)));
}
