/** Every check on AWS CloudTrail. */
import trailCoversAllRegions from './trail-covers-all-regions.ts';
import trailEncrypted from './trail-encrypted.ts';
import trailRecords from './trail-records.ts';
import trailValidatesFiles from './trail-validates-files.ts';

export const cloudtrail = [trailCoversAllRegions, trailEncrypted, trailRecords, trailValidatesFiles];
