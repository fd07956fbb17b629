/** Every check on Amazon SQS. */
import queueEncrypted from './queue-encrypted.ts';
import queueNotPublic from './queue-not-public.ts';
import queuePolicyNamesSource from './queue-policy-names-source.ts';

export const sqs = [queueEncrypted, queueNotPublic, queuePolicyNamesSource];
