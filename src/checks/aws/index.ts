/** Every check on AWS, one line a service. */
import { s3 } from './s3/index.ts';

export const aws = [...s3];
