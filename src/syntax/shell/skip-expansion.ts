/** Passes over quotes and expansions of the shell without looking at what they hold. */

/** Where a stretch ends, and whether it was closed. */
export interface Skipped {
  readonly end: number;
  readonly closed: boolean;
}

/** What begins at `at`: `$(…)`, `$((…))`, `${…}`, a backquote or a double quote; nested ones are passed over with it. */
export function skipExpansion(text: string, at: number): Skipped {
  const open: string[] = [];
  let i = at;
  while (i < text.length) {
    const c = text.charAt(i);
    const inside = open.at(-1);
    if (c === '\\') {
      i += 2;
      continue;
    }
    if (c === inside) {
      open.pop();
      i++;
      if (open.length === 0) return { end: i, closed: true };
      continue;
    }
    if (c === '$' && (text.charAt(i + 1) === '(' || text.charAt(i + 1) === '{')) {
      open.push(text.charAt(i + 1) === '(' ? ')' : '}');
      i += 2;
      continue;
    }
    if (c === '`' || c === '"') open.push(c);
    else if (c === '(' && inside === ')') open.push(')');
    else if (c === "'" && inside !== '"') {
      const close = text.indexOf("'", i + 1);
      if (close === -1) break;
      i = close;
    }
    i++;
  }
  return { end: text.length, closed: false };
}

/** Where the variable name after the `$` at `at` ends; `at + 1` where there is none. */
export function variableEnd(text: string, at: number): number {
  const name = /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y;
  name.lastIndex = at + 1;
  return name.test(text) ? name.lastIndex : at + 1;
}
