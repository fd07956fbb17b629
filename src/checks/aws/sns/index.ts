/** Every check on Amazon SNS. */
import topicEncrypted from './topic-encrypted.ts';
import topicNotPublic from './topic-not-public.ts';
import topicPolicyNamesSource from './topic-policy-names-source.ts';

export const sns = [topicEncrypted, topicNotPublic, topicPolicyNamesSource];
