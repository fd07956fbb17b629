/** Every check on Amazon S3. */
import accessPointPolicyNotPublic from './access-point-policy-not-public.ts';
import bucketAclNotPublic from './bucket-acl-not-public.ts';
import bucketBlocksPublicAccess from './bucket-blocks-public-access.ts';
import bucketPolicyDemandsTls from './bucket-policy-demands-tls.ts';
import bucketPolicyNeedsNoBlock from './bucket-policy-needs-no-block.ts';
import bucketPolicyNotPublic from './bucket-policy-not-public.ts';
import bucketVersioned from './bucket-versioned.ts';
import sensitiveBucketLogsAccess from './sensitive-bucket-logs-access.ts';

export const s3 = [
  accessPointPolicyNotPublic,
  bucketAclNotPublic,
  bucketBlocksPublicAccess,
  bucketPolicyDemandsTls,
  bucketPolicyNeedsNoBlock,
  bucketPolicyNotPublic,
  bucketVersioned,
  sensitiveBucketLogsAccess,
];
