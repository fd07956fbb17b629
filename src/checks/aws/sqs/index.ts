/** Every check on Amazon SQS. */
import queueEncrypted from './queue-encrypted.ts';
import queueNotPublic from './queue-not-public.ts';

export const sqs = [queueEncrypted, queueNotPublic];
