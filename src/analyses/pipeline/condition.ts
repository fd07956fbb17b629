/** Whether a stranger who causes an event can make a condition true. */
import {
  contextAccesses,
  contextPath,
  findGithubExpressions,
  type GithubExpression,
  parseGithubExpression,
  unspliced,
} from '../../syntax/index.ts';
import { compared, type Occasion, truthOf } from './contexts.ts';
import { both, easy, type Ease, either, never, unsure } from './ease.ts';

/** How hard it is to make a condition hold, and to make it fail. */
export interface Outcome {
  readonly holds: Ease;
  readonly fails: Ease;
}

/** How hard it is to get past the `if` of a job or step. An absent one is no hindrance. */
export function pass(condition: string | undefined, occasion: Occasion): Ease {
  if (condition === undefined) return easy;
  const text = condition.trim();
  const embedded = findGithubExpressions(unspliced(text, 0, text.length));
  const [only] = embedded;
  if (only && (only.textStart > 0 || only.textEnd < text.length)) return easy; // a text that is not empty is true
  const parsed = only ? only.parsed : parseGithubExpression(unspliced(text, 0, text.length));
  return parsed.ok ? outcomeOf(parsed.expression, occasion).holds : unsure('the condition cannot be read');
}

function outcomeOf(at: GithubExpression, occasion: Occasion): Outcome {
  switch (at.kind) {
    case 'literal':
      return at.value ? always : { holds: never, fails: easy };
    case 'not': {
      const { holds, fails } = outcomeOf(at.operand, occasion);
      return { holds: fails, fails: holds };
    }
    case 'binary': {
      if (at.operator === '&&' || at.operator === '||') {
        const left = outcomeOf(at.left, occasion);
        const right = outcomeOf(at.right, occasion);
        return at.operator === '&&'
          ? { holds: both(left.holds, right.holds), fails: either(left.fails, right.fails) }
          : { holds: either(left.holds, right.holds), fails: both(left.fails, right.fails) };
      }
      if (at.operator !== '==' && at.operator !== '!=') return open('a comparison of sizes decides');
      const equal = equality(at.left, at.right, occasion);
      return at.operator === '==' ? equal : { holds: equal.fails, fails: equal.holds };
    }
    case 'call':
      return called(at.name.toLowerCase(), at.arguments, occasion);
    default: {
      const path = contextPath(at)?.join('.');
      return path === undefined ? open('the condition decides') : truthOf(path, occasion);
    }
  }
}

const always: Outcome = { holds: easy, fails: never };

function open(says: string): Outcome {
  return { holds: unsure(says), fails: unsure(says) };
}

function equality(left: GithubExpression, right: GithubExpression, occasion: Occasion): Outcome {
  if (left.kind === 'literal' && right.kind === 'literal') {
    return String(left.value).toLowerCase() === String(right.value).toLowerCase()
      ? always
      : { holds: never, fails: easy };
  }
  if (left.kind === 'literal') return equality(right, left, occasion);
  const path = contextPath(left)?.join('.');
  if (path === undefined) {
    // `contains(…) == true`, `(a == b) == false`
    const inner = outcomeOf(left, occasion);
    if (right.kind === 'literal' && typeof right.value === 'boolean')
      return right.value ? inner : { holds: inner.fails, fails: inner.holds };
    return open('the condition compares what is computed');
  }
  if (right.kind === 'literal') return compared(path, { text: String(right.value ?? '') }, occasion);
  const other = contextPath(right)?.join('.');
  return other === undefined
    ? open('the condition compares what is computed')
    : compared(path, { path: other }, occasion);
}

function called(name: string, given: readonly GithubExpression[], occasion: Occasion): Outcome {
  if (name === 'always' || name === 'success') return always;
  if (name === 'cancelled') return { holds: never, fails: easy };
  if (name === 'failure') return open('an earlier step must fail');
  if (name === 'contains' || name === 'startswith' || name === 'endswith') {
    const [whole, part] = given;
    if (whole && part) return within(name, whole, part, occasion);
  }
  return open(`\`${name}\` decides`);
}

/** `contains`, `startsWith` and `endsWith`: one side is a context, the other a text or a list of texts. */
function within(name: string, whole: GithubExpression, part: GithubExpression, occasion: Occasion): Outcome {
  const literals = [...textsIn(whole), ...textsIn(part)];
  const paths = [whole, part].flatMap((one) =>
    contextAccesses(one).flatMap((access) => contextPath(access)?.join('.') ?? []),
  );
  const [path] = paths;
  if (path === undefined || paths.length > 1) return open(`\`${name}\` decides`);
  if (path === 'github.event_name') {
    const text = literals[0] ?? '';
    const { event } = occasion;
    const holds =
      name === 'contains'
        ? text.includes(event) || event.includes(text)
        : name === 'startswith'
          ? event.startsWith(text)
          : event.endsWith(text);
    return holds ? always : { holds: never, fails: easy };
  }
  // A list of texts holds the context's value if it equals one of them.
  const words = literals.flatMap((text) => (text.startsWith('[') ? listed(text) : [text]));
  const outcomes = words.map((text) => compared(path, { text, inside: true }, occasion));
  return outcomes.reduce(
    (a, b) => ({ holds: either(a.holds, b.holds), fails: both(a.fails, b.fails) }),
    words.length > 0 ? { holds: never, fails: easy } : open(`\`${name}\` decides`),
  );
}

function textsIn(at: GithubExpression): readonly string[] {
  if (at.kind === 'literal') return [String(at.value ?? '')];
  return at.kind === 'call' ? at.arguments.flatMap(textsIn) : [];
}

function listed(text: string): readonly string[] {
  return text.slice(0, 10_000).match(/[^[\]",\s]+/g) ?? [];
}
