/** Every check on AWS, one line a service. */
import { apiGateway } from './api-gateway/index.ts';
import { appsync } from './appsync/index.ts';
import { autoScaling } from './auto-scaling/index.ts';
import { backup } from './backup/index.ts';
import { batch } from './batch/index.ts';
import { cloudfront } from './cloudfront/index.ts';
import { cloudtrail } from './cloudtrail/index.ts';
import { codebuild } from './codebuild/index.ts';
import { cognito } from './cognito/index.ts';
import { dax } from './dax/index.ts';
import { dms } from './dms/index.ts';
import { docdb } from './docdb/index.ts';
import { dynamodb } from './dynamodb/index.ts';
import { ec2 } from './ec2/index.ts';
import { ecr } from './ecr/index.ts';
import { ecs } from './ecs/index.ts';
import { efs } from './efs/index.ts';
import { eks } from './eks/index.ts';
import { elasticache } from './elasticache/index.ts';
import { elb } from './elb/index.ts';
import { events } from './events/index.ts';
import { glue } from './glue/index.ts';
import { guardduty } from './guardduty/index.ts';
import { iam } from './iam/index.ts';
import { iot } from './iot/index.ts';
import { kinesis } from './kinesis/index.ts';
import { kms } from './kms/index.ts';
import { lambda } from './lambda/index.ts';
import { logs } from './logs/index.ts';
import { memorydb } from './memorydb/index.ts';
import { mq } from './mq/index.ts';
import { msk } from './msk/index.ts';
import { mwaa } from './mwaa/index.ts';
import { neptune } from './neptune/index.ts';
import { opensearch } from './opensearch/index.ts';
import { rds } from './rds/index.ts';
import { redshift } from './redshift/index.ts';
import { s3 } from './s3/index.ts';
import { sagemaker } from './sagemaker/index.ts';
import { secretsManager } from './secrets-manager/index.ts';
import { sns } from './sns/index.ts';
import { sqs } from './sqs/index.ts';
import { ssm } from './ssm/index.ts';
import { stepFunctions } from './step-functions/index.ts';
import { transfer } from './transfer/index.ts';
import { workspaces } from './workspaces/index.ts';

export const aws = [
  ...apiGateway,
  ...appsync,
  ...autoScaling,
  ...backup,
  ...batch,
  ...cloudfront,
  ...cloudtrail,
  ...codebuild,
  ...cognito,
  ...dax,
  ...dms,
  ...docdb,
  ...dynamodb,
  ...ec2,
  ...ecr,
  ...ecs,
  ...efs,
  ...eks,
  ...elasticache,
  ...elb,
  ...events,
  ...glue,
  ...guardduty,
  ...iam,
  ...iot,
  ...kinesis,
  ...kms,
  ...lambda,
  ...logs,
  ...memorydb,
  ...mq,
  ...msk,
  ...mwaa,
  ...neptune,
  ...opensearch,
  ...rds,
  ...redshift,
  ...s3,
  ...sagemaker,
  ...secretsManager,
  ...sns,
  ...sqs,
  ...ssm,
  ...stepFunctions,
  ...transfer,
  ...workspaces,
];
