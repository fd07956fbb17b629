/** Every check on Amazon CloudWatch Logs. */
import groupRetentionSet from './group-retention-set.ts';

export const logs = [groupRetentionSet];
