/** What stacks of the workspace export, for those that import it. */
import type { Value } from '../../graph/index.ts';
import { childOf } from '../../syntax/index.ts';
import type { Stack } from './stack.ts';

/** A stack whose exports others may import. */
export interface ExportingStack {
  readonly stack: Stack;
  /** The environment that it is deployed in, where its template has several. */
  readonly environment: string | undefined;
}

/** Outputs by the names under which they are exported. */
export interface Exports {
  /**
   * The export as a stack of an environment sees it; `undefined` where none, or more than one, is known by this name. Of a template
   * that has this environment only the stack in it is seen.
   */
  valueOf(name: string, environment?: string): Value | undefined;
}

interface Export extends ExportingStack {
  value(): Value | undefined;
}

/**
 * The exports of stacks whose names are known. Nothing is evaluated before the first question; of a circle of stacks that import from each
 * other, the first value asked for is not known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-importvalue.html
 */
export function exportsOf(stacks: () => readonly ExportingStack[]): Exports {
  let index: Map<string, Export[]> | undefined;
  /** Templates that are deployed in an environment: `PATH@prod`. */
  const deployed = new Set<string>();
  const open = new Set<string>();
  const indexed = () => {
    const found = new Map<string, Export[]>();
    index = found;
    for (const { stack, environment } of stacks()) {
      deployed.add(`${stack.template.path}@${environment ?? ''}`);
      for (const output of stack.template.section('Outputs').values()) {
        const name = childOf(childOf(output, 'Export'), 'Name');
        const value = childOf(output, 'Value');
        const text = name && stack.evaluate(name);
        if (!value || text?.kind !== 'literal') continue;
        const condition = childOf(output, 'Condition');
        if (condition?.kind === 'scalar' && stack.condition(condition.text, stack.originOf(condition)) === false)
          continue;
        const key = String(text.value);
        const known = found.get(key);
        const one = { stack, environment, value: () => stack.evaluate(value) };
        if (known) known.push(one);
        else found.set(key, [one]);
      }
    }
    return found;
  };
  return {
    valueOf(name, environment) {
      const all = (index ?? indexed()).get(name) ?? [];
      const seen = all.filter(
        (one) =>
          environment === undefined ||
          one.environment === environment ||
          !deployed.has(`${one.stack.template.path}@${environment}`),
      );
      const [only, ...others] = seen;
      const asked = `${name}@${environment ?? ''}`;
      if (!only || others.length > 0 || open.has(asked)) return undefined;
      open.add(asked);
      const value = only.value();
      open.delete(asked);
      return value;
    },
  };
}
