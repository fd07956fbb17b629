/** Every check on Amazon ElastiCache. */
import replicationGroupAuthenticates from './replication-group-authenticates.ts';
import replicationGroupEncryptsAtRest from './replication-group-encrypts-at-rest.ts';
import replicationGroupEncryptsInTransit from './replication-group-encrypts-in-transit.ts';
import userHasPassword from './user-has-password.ts';

export const elasticache = [
  replicationGroupAuthenticates,
  replicationGroupEncryptsAtRest,
  replicationGroupEncryptsInTransit,
  userHasPassword,
];
