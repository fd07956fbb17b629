/** Every kind of pipeline part, one line a system. */
import { github } from './github.ts';

export const pipeline = {
  ...github,
} as const;
