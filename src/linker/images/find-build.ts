/** Which Dockerfile a build of a pipeline makes an image from. */
import * as posix from 'node:path/posix';
import type { Build } from './builds.ts';
import type { ImageName } from './image-name.ts';

/** The path of the Dockerfile from which the build makes this image; `undefined` if it makes another image. */
export function dockerfileOf(build: Build, { path }: ImageName): string | undefined {
  const captured = new Map<string, string>();
  const length = Math.min(path.length, build.repository.length);
  let literal = 0;
  for (let i = 1; i <= length; i++) {
    const own = path.at(-i) ?? '';
    const pattern = build.repository.at(-i) ?? '';
    const name = /^\{([^{}]*)\}$/.exec(pattern)?.[1];
    if (name !== undefined) {
      if ((captured.get(name) ?? own) !== own) return undefined;
      captured.set(name, own);
    } else if (pattern === own) literal++;
    else return undefined;
  }
  const filled = (text: string) => text.replace(/\{([^{}]*)\}/g, (whole, name: string) => captured.get(name) ?? whole);
  const context = filled(build.context);
  const file = build.file === undefined ? posix.join(context, 'Dockerfile') : filled(build.file);
  // A build of which everything hangs on expressions would take any image for its own.
  const tells = literal > 0 || build.context.includes('{');
  return tells && !file.includes('{') ? posix.normalize(file) : undefined;
}
