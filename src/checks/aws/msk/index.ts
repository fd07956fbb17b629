/** Every check on Amazon MSK. */
import clusterAuthenticatesClients from './cluster-authenticates-clients.ts';
import clusterEncryptsInTransit from './cluster-encrypts-in-transit.ts';

export const msk = [clusterAuthenticatesClients, clusterEncryptsInTransit];
