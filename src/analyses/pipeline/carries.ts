/** Whether an expression hands on the text of a context that it reads, or only asks about it. */
import { findGithubExpressions, type GithubExpression, unspliced } from '../../syntax/index.ts';
import type { Access } from './workflows.ts';

/** Functions that answer with a part or a form of what they are given. */
const carriers: ReadonlySet<string> = new Set(['format', 'join', 'tojson', 'fromjson', 'case']);
const longest = 4096;

/** Whether the text of the access ends up in the value of its expression: `title`, not `contains(title, 'x')`. */
export function carries({ origin: { at } }: Access): boolean {
  const { text } = at.file;
  const start = text.lastIndexOf('${{', at.start);
  if (start === -1 || at.start - start > longest) return true;
  const [found] = findGithubExpressions(unspliced(text, start, Math.min(text.length, at.end + longest)), 1);
  return !found?.parsed.ok || handed(found.parsed.expression).some((one) => one.start <= at.start && at.end <= one.end);
}

function handed(at: GithubExpression): readonly GithubExpression[] {
  if (at.kind === 'binary') {
    if (at.operator === '||') return [...handed(at.left), ...handed(at.right)];
    return at.operator === '&&' ? handed(at.right) : [];
  }
  if (at.kind === 'call') return carriers.has(at.name.toLowerCase()) ? at.arguments.flatMap(handed) : [];
  return at.kind === 'not' || at.kind === 'literal' ? [] : [at];
}
