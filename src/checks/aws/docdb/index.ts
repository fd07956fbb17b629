/** Every check on Amazon DocumentDB. */
import clusterEncrypted from './cluster-encrypted.ts';

export const docdb = [clusterEncrypted];
