/** Every check on AWS Key Management Service. */
import keyPolicyNotOpen from './key-policy-not-open.ts';
import keyRotated from './key-rotated.ts';

export const kms = [keyPolicyNotOpen, keyRotated];
