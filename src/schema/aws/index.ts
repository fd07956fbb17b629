/** Every AWS kind, one line a service. */
import { s3 } from './s3.ts';

export const aws = {
  ...s3,
} as const;
