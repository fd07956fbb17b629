/** Every check on AWS Database Migration Service. */
import replicationInstanceNotPublic from './replication-instance-not-public.ts';

export const dms = [replicationInstanceNotPublic];
