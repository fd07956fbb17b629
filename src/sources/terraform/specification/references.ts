/** The references that an input makes, as the specification suite checks them: name, steps, and place. */
import { type Body, type Expression, forEachChild, rangeOf, type Step } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { placeText } from './position.ts';

/** All references in a body, each with its place, sorted; names of `for` expressions do not count. */
export function referencesOf(file: SourceFile, body: Body): readonly string[] {
  const found: string[] = [];
  const visit = (expression: Expression, bound: ReadonlySet<string>): void => {
    const { kind } = expression;
    const root = kind === 'traversal' ? expression.source : expression;
    if (root.kind === 'variable') {
      const steps = kind === 'traversal' ? fixedSteps(expression.steps) : [];
      const whole = { ...expression, end: steps.at(-1)?.end ?? root.end };
      const text = file.text.slice(whole.start, whole.end);
      if (!bound.has(root.name)) found.push(`${text} ${placeText(rangeOf(file, whole))}`);
    }
    if (kind === 'for-tuple' || kind === 'for-object') {
      const inner = new Set([
        ...bound,
        expression.valueName,
        ...(expression.keyName === undefined ? [] : [expression.keyName]),
      ]);
      forEachChild(expression, (child) => visit(child, child === expression.collection ? bound : inner));
    } else {
      forEachChild(expression, (child) => {
        if (child !== root || root.kind !== 'variable') visit(child, bound);
      });
    }
  };
  const bodies = [body];
  for (let next = bodies.pop(); next; next = bodies.pop()) {
    for (const item of next.items) {
      if (item.kind === 'block') bodies.push(item.body);
      else visit(item.value, new Set());
    }
  }
  return found.sort();
}

/** The steps that are known from the text alone, up to the first that is not. */
function fixedSteps(steps: readonly Step[]): readonly Step[] {
  const end = steps.findIndex(
    (step) =>
      step.kind === 'splat' ||
      (step.kind === 'get-index' && step.key.kind !== 'number' && step.key.kind !== 'template'),
  );
  return end < 0 ? steps : steps.slice(0, end);
}
