/** Every check on Amazon Redshift. */
import clusterEncrypted from './cluster-encrypted.ts';
import clusterNotPublic from './cluster-not-public.ts';
import passwordNotInCode from './password-not-in-code.ts';

export const redshift = [clusterEncrypted, clusterNotPublic, passwordNotInCode];
