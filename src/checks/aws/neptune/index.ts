/** Every check on Amazon Neptune. */
import clusterEncrypted from './cluster-encrypted.ts';

export const neptune = [clusterEncrypted];
