/** The steps of a job or of a composite action. */
import { literal, type Value } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { originOf } from '../document-value.ts';
import { type EnvironmentScopes, expressionsValue } from './expressions.ts';
import { usesValue } from './uses.ts';
import { addNode, environmentOf, setTexts, setValues, type WorkflowFile } from './workflow-file.ts';

/** What steps take over from around them. */
export interface StepSurroundings {
  /** The part of the key before the step's name: `JOB`, or `runs` in an action. */
  readonly prefix: string;
  readonly inherited: ReadonlyMap<string, Value>;
  readonly env: EnvironmentScopes;
}

/** Adds a node for each step; returns their names: the id, else the number from 1, `2.1` for the first of a group that is the second step. */
export function readSteps(steps: Node | undefined, around: StepSurroundings, into: WorkflowFile): readonly Value[] {
  if (steps?.kind !== 'sequence') return [];
  const { file } = into;
  const taken = new Set<string>();
  return numbered(steps.items).flatMap(({ step, number }) => {
    if (step.kind !== 'mapping') return [];
    const id = childOf(step, 'id');
    let name = id?.kind === 'scalar' && id.text !== '' && !taken.has(id.text) ? id.text : number;
    if (taken.has(name)) name = `~${number}`;
    taken.add(name);
    const header = childOf(step, 'name') ?? childOf(step, 'uses') ?? step.entries[0]?.key ?? step;
    const origin = { at: originOf(header, file).at };
    const env = [environmentOf(childOf(step, 'env'), file, around.env), ...around.env];
    const properties = new Map<string, Value>(around.inherited);
    setTexts(properties, step, ['id', 'name', 'if', 'run', 'shell'], file);
    setValues(
      properties,
      step,
      ['with', 'env', 'working-directory', 'continue-on-error', 'timeout-minutes'],
      file,
      env,
    );
    const uses = usesValue(childOf(step, 'uses'), file);
    if (uses) properties.set('uses', uses);
    const places = ['name', 'run', 'with', 'env', 'working-directory', 'shell'].map((at) => ({
      in: at,
      node: childOf(step, at),
    }));
    const condition = { in: 'if', node: childOf(step, 'if'), bare: true };
    properties.set(
      'expressions',
      expressionsValue([condition, ...places], file, origin, (one) => into.report(one)),
    );
    const address = `${around.prefix}/${name}`;
    addNode(into, {
      key: `${into.scope}#${address}`,
      kind: 'github/Step',
      address,
      at: origin.at,
      body: step,
      properties,
    });
    return literal(name, origin);
  });
}

/** The steps one after the other. Those of a group that runs at once (`parallel`) stand in the order in which they are written. */
function numbered(items: readonly Node[]): readonly { readonly step: Node; readonly number: string }[] {
  return items.flatMap((step, i) => {
    const group = childOf(step, 'parallel');
    const number = String(i + 1);
    if (group?.kind !== 'sequence') return [{ step, number }];
    return group.items.map((one, k) => ({ step: one, number: `${number}.${k + 1}` }));
  });
}
