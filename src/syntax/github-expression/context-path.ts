/** Which value of which context an expression reads. */
import type { GithubExpression } from './tree.ts';

/**
 * The path that an access such as `github.event.issue.title` reads, in lower case, for contexts and properties are found without
 * regard to case; `*` stands for all members and for an index that is no literal. `undefined` for anything but an access to a context.
 */
export function contextPath(expression: GithubExpression): readonly string[] | undefined {
  const path: string[] = [];
  let at = expression;
  for (;;) {
    switch (at.kind) {
      case 'context': {
        path.push(at.name.toLowerCase());
        return path.reverse();
      }
      case 'property': {
        path.push(at.name.toLowerCase());
        break;
      }
      case 'all': {
        path.push('*');
        break;
      }
      case 'index': {
        path.push(at.index.kind === 'literal' ? String(at.index.value).toLowerCase() : '*');
        break;
      }
      default: {
        return undefined;
      }
    }
    at = at.object;
  }
}

/** All accesses to contexts within an expression, the longest of each: of `a.b[c.d]` these are `a.b[c.d]` and `c.d`. */
export function contextAccesses(expression: GithubExpression): readonly GithubExpression[] {
  const found: GithubExpression[] = [];
  const open: { readonly at: GithubExpression; readonly inAccess: boolean }[] = [{ at: expression, inAccess: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, inAccess } = next;
    const isAccess = contextPath(at) !== undefined;
    if (isAccess && !inAccess) found.push(at);
    switch (at.kind) {
      case 'property':
      case 'all': {
        open.push({ at: at.object, inAccess: isAccess });
        break;
      }
      case 'index': {
        open.push({ at: at.index, inAccess: false }, { at: at.object, inAccess: isAccess });
        break;
      }
      case 'call': {
        for (const argument of at.arguments.toReversed()) open.push({ at: argument, inAccess: false });
        break;
      }
      case 'not': {
        open.push({ at: at.operand, inAccess: false });
        break;
      }
      case 'binary': {
        open.push({ at: at.right, inAccess: false }, { at: at.left, inAccess: false });
        break;
      }
      case 'context':
      case 'literal': {
        break;
      }
    }
  }
  return found;
}
