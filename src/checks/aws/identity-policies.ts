/** Every statement that speaks for an identity: of managed policies, of inline ones, and of those written into roles, users and groups. */
import { every, pass, type Verdict } from '../../findings/index.ts';
import type { View } from '../../graph/index.ts';
import type { Facts } from '../check.ts';
import type { Statement } from './policy-statements.ts';

const alone = [
  'AWS::IAM::GroupPolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
] as const;

const holders = ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'] as const;

/** Kinds that hold policies of identities. */
export const identityPolicyKinds = [...alone, ...holders] as const;

/** The verdict on each statement of a resource of one of those kinds. */
export function everyIdentityStatement(facts: Facts, verdict: (statement: View<Statement>) => Verdict): Verdict {
  for (const kind of alone) {
    const policy = facts.properties(facts.node, kind);
    if (policy) return every(policy.PolicyDocument.Statement, verdict);
  }
  for (const kind of holders) {
    const holder = facts.properties(facts.node, kind);
    if (holder) return every(holder.Policies, ({ PolicyDocument }) => every(PolicyDocument.Statement, verdict));
  }
  return pass();
}
