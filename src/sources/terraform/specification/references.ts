/** The references that an input makes, as the specification suite checks them: name, steps, and place. */
import { type Body, type Expression, forEachChild, rangeOf, type Step, type Variable } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { placeText } from './position.ts';

/** A reference: its first name, and the steps from it that are known from the text alone. */
export interface FoundReference {
  readonly file: SourceFile;
  readonly root: Variable;
  readonly steps: readonly Step[];
}

/** All references in a body as text, each with its place, sorted. */
export function referencesOf(file: SourceFile, body: Body): readonly string[] {
  return findReferences(file, body)
    .map(({ root, steps }) => {
      const whole = { ...root, end: steps.at(-1)?.end ?? root.end };
      return `${file.text.slice(whole.start, whole.end)} ${placeText(rangeOf(file, whole))}`;
    })
    .sort();
}

/** All references in a body; names of `for` expressions do not count. */
export function findReferences(file: SourceFile, body: Body): readonly FoundReference[] {
  const found: FoundReference[] = [];
  const visit = (expression: Expression, bound: ReadonlySet<string>): void => {
    const { kind } = expression;
    const root = kind === 'traversal' ? expression.source : expression;
    if (root.kind === 'variable' && !bound.has(root.name)) {
      found.push({ file, root, steps: kind === 'traversal' ? fixedSteps(expression.steps) : [] });
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
  return found;
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
