/** Patterns of file names, as `fileset` has them: `*`, `?`, `**`, `[a-z]`, `{a,b}`. */

/** The pattern as a regular expression for paths; a message where it is wrong. Adjacent stars count as one, so matching stays fast. */
export function globPattern(glob: string): RegExp | string {
  if (glob.length > 500 || (glob.match(/\*+/g)?.length ?? 0) > 8) return 'the pattern is too long';
  let out = '^';
  let braces = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i] ?? '';
    if (c === '*') {
      const start = i;
      while (glob[i + 1] === '*') i++;
      if (i === start) out += '[^/]*';
      else if (glob[i + 1] === '/') {
        i++;
        out += '(?:.*/)?';
      } else out += '.*';
    } else if (c === '?') out += '[^/]';
    else if (c === '{') {
      braces++;
      out += '(?:';
    } else if (c === '}' && braces > 0) {
      braces--;
      out += ')';
    } else if (c === ',' && braces > 0) out += '|';
    else if (c === '[') {
      const end = glob.indexOf(']', i + 1);
      if (end < 0) return 'a set of the pattern is not closed';
      out += `[${glob
        .slice(i + 1, end)
        .replace(/^[!^]/, '^')
        .replace(/[\\[]/g, '\\$&')}]`;
      i = end;
    } else out += c === '\\' ? `\\${glob[++i] ?? '\\'}` : c.replace(/[.+^$()|\]}]/g, '\\$&');
  }
  if (braces > 0) return 'a brace of the pattern is not closed';
  try {
    return new RegExp(`${out}$`, 's');
  } catch {
    return 'the pattern is wrong';
  }
}
