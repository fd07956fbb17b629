/** Every check on Amazon DocumentDB. */
import clusterEncrypted from './cluster-encrypted.ts';
import passwordNotInCode from './password-not-in-code.ts';

export const docdb = [clusterEncrypted, passwordNotInCode];
