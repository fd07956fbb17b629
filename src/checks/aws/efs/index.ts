/** Every check on Amazon EFS. */
import fileSystemEncrypted from './file-system-encrypted.ts';
import fileSystemPolicyNotPublic from './file-system-policy-not-public.ts';

export const efs = [fileSystemEncrypted, fileSystemPolicyNotPublic];
