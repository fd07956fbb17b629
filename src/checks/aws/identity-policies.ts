/** Every statement that speaks for an identity: of managed policies, of inline ones, and of those written into roles, users and groups. */
import { every, pass, type Verdict } from '../../findings/index.ts';
import { isAbsent, itemsOf, knownOf, unknownOf, type View } from '../../graph/index.ts';
import type { Facts } from '../check.ts';
import type { PolicyDocument, Statement } from './policy-statements.ts';

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

/**
 * The verdict on each statement of a resource of one of those kinds. Statements whose every action the same document denies on every
 * resource, without a condition, give nothing.
 */
export function everyIdentityStatement(facts: Facts, verdict: (statement: View<Statement>) => Verdict): Verdict {
  for (const kind of alone) {
    const policy = facts.properties(facts.node, kind);
    if (policy) return everyStatement(policy.PolicyDocument, verdict);
  }
  for (const kind of holders) {
    const holder = facts.properties(facts.node, kind);
    if (holder) return every(holder.Policies, ({ PolicyDocument }) => everyStatement(PolicyDocument, verdict));
  }
  return pass();
}

function everyStatement(document: View<PolicyDocument>, verdict: (statement: View<Statement>) => Verdict): Verdict {
  const denied = new Set(itemsOf(document.Statement).flatMap(deniedActions));
  if (denied.size === 0) return every(document.Statement, verdict);
  const isDenied = (action: string) =>
    denied.has('*') || denied.has(action) || denied.has(`${action.slice(0, action.indexOf(':'))}:*`);
  return every(document.Statement, (statement) => {
    const actions = textsOf(statement.Action);
    return actions && actions.length > 0 && actions.every(isDenied) ? pass(statement.Action) : verdict(statement);
  });
}

/** Actions, in lower case, that a statement denies whatever the resource and the circumstances. */
function deniedActions({ Effect, Action, Resource, Condition }: View<Statement>): readonly string[] {
  if (knownOf(Effect) !== 'Deny' || !isAbsent(Condition) || !textsOf(Resource)?.includes('*')) return [];
  return textsOf(Action) ?? [];
}

/** The texts of a list in lower case, if all are known. */
function textsOf(list: View<Statement>['Action']): readonly string[] | undefined {
  const texts = itemsOf(list).flatMap((item) => knownOf(item)?.toLowerCase() ?? []);
  return unknownOf(list) || texts.length < itemsOf(list).length ? undefined : texts;
}
