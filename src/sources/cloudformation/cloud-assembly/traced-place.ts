/** From the stack trace of a construct to the line of the app that made it. */
import type { Node } from '../../../syntax/index.ts';
import { childOf, stringOf } from '../../../syntax/index.ts';
import { range, type Range, type SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';

const mostFrames = 50;
const frame = /(?:^|\(|\s)(?:file:\/\/)?((?:\/|[A-Za-z]:[\\/])[^():]+):(\d{1,7})(?::\d{1,7})?\)?$/;

/**
 * The nearest line within the workspace that the metadata entries of a construct name in a `trace`. Traces hold the paths of the machine
 * that made them, so the longest end of a path that is a file here is taken, in the folder of the app first.
 */
export function tracedPlace(entries: Node, app: string, workspace: Workspace): Range | undefined {
  for (const entry of entries.kind === 'sequence' ? entries.items : []) {
    const trace = childOf(entry, 'trace');
    for (const line of trace?.kind === 'sequence' ? trace.items.slice(0, mostFrames) : []) {
      const text = stringOf(line) ?? '';
      const [, path, number] = (text.length < 2000 && frame.exec(text)) || [];
      if (path === undefined || number === undefined || path.includes('node_modules')) continue;
      const file = fileAt(path.replaceAll('\\', '/'), app, workspace);
      const at = file && lineOf(file, Number(number));
      if (at) return at;
    }
  }
  return undefined;
}

function fileAt(path: string, app: string, workspace: Workspace): SourceFile | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  for (let i = 0; i < parts.length; i++) {
    const end = parts.slice(i).join('/');
    for (const folder of app === '.' || app === '' ? [''] : [`${app}/`, '']) {
      const candidate = folder + end;
      if (has(workspace, candidate)) return workspace.file(candidate);
    }
  }
  return undefined;
}

/** Whether discovery kept a file; what it left out is no source of the app. */
function has({ paths }: Workspace, path: string): boolean {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return paths[low] === path;
}

/** The text of a line without the space around it. */
function lineOf(file: SourceFile, line: number): Range | undefined {
  let start = 0;
  for (let i = 1; i < line; i++) {
    start = file.text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const found = file.text.indexOf('\n', start);
  const whole = file.text.slice(start, found === -1 ? file.text.length : found);
  const text = whole.trim();
  const from = start + whole.indexOf(text);
  return text === '' ? undefined : range(file, from, from + text.length);
}
