/** Every check on Amazon MemoryDB. */
import clusterEncryptsInTransit from './cluster-encrypts-in-transit.ts';

export const memorydb = [clusterEncryptsInTransit];
