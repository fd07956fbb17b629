/** Every check on Amazon Neptune. */
import clusterAuthenticatesByIam from './cluster-authenticates-by-iam.ts';
import clusterEncrypted from './cluster-encrypted.ts';

export const neptune = [clusterAuthenticatesByIam, clusterEncrypted];
