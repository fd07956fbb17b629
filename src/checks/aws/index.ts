/** Every check on AWS, one line a service. */
import { docdb } from './docdb/index.ts';
import { ec2 } from './ec2/index.ts';
import { ecr } from './ecr/index.ts';
import { ecs } from './ecs/index.ts';
import { eks } from './eks/index.ts';
import { elasticache } from './elasticache/index.ts';
import { elb } from './elb/index.ts';
import { iam } from './iam/index.ts';
import { lambda } from './lambda/index.ts';
import { neptune } from './neptune/index.ts';
import { opensearch } from './opensearch/index.ts';
import { rds } from './rds/index.ts';
import { redshift } from './redshift/index.ts';
import { s3 } from './s3/index.ts';

export const aws = [
  ...docdb,
  ...ec2,
  ...ecr,
  ...ecs,
  ...eks,
  ...elasticache,
  ...elb,
  ...iam,
  ...lambda,
  ...neptune,
  ...opensearch,
  ...rds,
  ...redshift,
  ...s3,
];
