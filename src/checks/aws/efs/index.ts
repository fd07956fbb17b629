/** Every check on Amazon EFS. */
import fileSystemEncrypted from './file-system-encrypted.ts';

export const efs = [fileSystemEncrypted];
