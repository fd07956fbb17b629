/** Every check on AWS, one line a service. */
import { ec2 } from './ec2/index.ts';
import { iam } from './iam/index.ts';
import { s3 } from './s3/index.ts';

export const aws = [...ec2, ...iam, ...s3];
