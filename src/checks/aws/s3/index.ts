/** Every check on Amazon S3. */
import bucketBlocksPublicAccess from './bucket-blocks-public-access.ts';

export const s3 = [bucketBlocksPublicAccess];
