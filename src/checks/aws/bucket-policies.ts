/** Whether the public access block of a bucket takes back what its policy gives to everyone. */
import { any, isTrue, type Verdict } from '../../findings/index.ts';
import { stateOf } from '../../graph/index.ts';
import type { Facts } from '../check.ts';

/**
 * Block Public Access of the bucket is written and refuses or restricts a public policy. A block that nobody wrote does not count:
 * it keeps such a policy from new buckets, and old ones have none.
 */
export function isClosedByBlock(facts: Facts): Verdict {
  const buckets = facts
    .out('attached-to')
    .flatMap(({ to }) => facts.properties(facts.at(to), 'AWS::S3::Bucket') ?? [])
    .map(({ PublicAccessBlockConfiguration: block }) => block)
    .filter((block) => !stateOf(block).value?.origin.default);
  return any(
    ...buckets.flatMap((block) => [
      isTrue(block.RestrictPublicBuckets, 'strangers are let in'),
      isTrue(block.BlockPublicPolicy, 'a public policy is accepted'),
    ]),
  );
}
