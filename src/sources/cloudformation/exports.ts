/** What stacks of the workspace export, for those that import it. */
import type { Value } from '../../graph/index.ts';
import { childOf } from '../../syntax/index.ts';
import type { Stack } from './stack.ts';

/** Outputs by the names under which they are exported. */
export interface Exports {
  /** The value of the export; `undefined` where none, or more than one, is known by this name. */
  valueOf(name: string): Value | undefined;
}

/**
 * The exports of stacks whose names are known. Nothing is evaluated before the first question; of a circle of stacks that import from each
 * other, the first value asked for is not known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-importvalue.html
 */
export function exportsOf(stacks: () => readonly Stack[]): Exports {
  let index: Map<string, (() => Value | undefined)[]> | undefined;
  const open = new Set<string>();
  const indexed = () => {
    const found = new Map<string, (() => Value | undefined)[]>();
    index = found;
    for (const stack of stacks()) {
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
        if (known) known.push(() => stack.evaluate(value));
        else found.set(key, [() => stack.evaluate(value)]);
      }
    }
    return found;
  };
  return {
    valueOf(name) {
      if (open.has(name)) return undefined;
      const [only, ...others] = (index ?? indexed()).get(name) ?? [];
      if (!only || others.length > 0) return undefined;
      open.add(name);
      const value = only();
      open.delete(name);
      return value;
    },
  };
}
