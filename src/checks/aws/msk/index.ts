/** Every check on Amazon MSK. */
import clusterAuthenticatesClients from './cluster-authenticates-clients.ts';
import clusterEncryptsInTransit from './cluster-encrypts-in-transit.ts';
import clusterNotPublic from './cluster-not-public.ts';

export const msk = [clusterAuthenticatesClients, clusterEncryptsInTransit, clusterNotPublic];
