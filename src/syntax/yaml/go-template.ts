/** Tells texts of Go templates (Helm charts) from broken YAML. */

/**
 * Where `text`, which is not valid YAML at `failedAt`, holds a template action: on the line that failed or the one before, as the
 * first thing of a line, or as a value. `undefined` where it holds none. `${{ … }}` of GitHub Actions is none.
 */
export function templateActionIn(text: string, failedAt: number): number | undefined {
  if (!text.includes('{{')) return undefined;
  const lineStart = text.lastIndexOf('\n', text.lastIndexOf('\n', Math.max(0, failedAt - 1)) - 1) + 1;
  const lineEnd = text.indexOf('\n', failedAt);
  const near = actionIn(text, lineStart, lineEnd === -1 ? text.length : lineEnd);
  if (near !== undefined) return near;
  const leading = /^[ \t]*(?:-[ \t]+)?(?:[\w./-]+:[ \t]+)?\{\{/m.exec(text);
  return leading ? leading.index + leading[0].length - 2 : undefined;
}

function actionIn(text: string, start: number, end: number): number | undefined {
  let at = text.indexOf('{{', start);
  while (at !== -1 && at < end) {
    if (text.charAt(at - 1) !== '$') return at;
    at = text.indexOf('{{', at + 2);
  }
  return undefined;
}
