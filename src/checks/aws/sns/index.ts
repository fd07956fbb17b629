/** Every check on Amazon SNS. */
import topicEncrypted from './topic-encrypted.ts';
import topicNotPublic from './topic-not-public.ts';

export const sns = [topicEncrypted, topicNotPublic];
