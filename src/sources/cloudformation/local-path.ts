/** Where a location that is written in a template leads. */
import * as posix from 'node:path/posix';

/**
 * The path of the workspace, as `aws cloudformation package` and the SAM command line find it: relative to the template's own folder.
 * `undefined` for addresses, and for what lies outside of the workspace.
 */
export function localPath(template: string, location: string): string | undefined {
  if (location === '' || /^[a-z0-9]+:\/\//i.test(location) || location.startsWith('/')) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(template), location));
  return path.startsWith('..') ? undefined : path;
}
