/** Whether policies allow an action on a resource: the identity side of the decision. */
import type { Fact, Graph, Unknown } from '../../graph/index.ts';
import { matchesWildcard } from '../../text/index.ts';
import { type Match, matchArn, patternOf } from './arn.ts';
import { conditionEffect } from './condition.ts';
import type { Policy, PolicyText, Statement } from './statement.ts';

/** The decision with the statements that made it; `unless` is what it hangs on where it is not certain. */
export type Decision =
  | { readonly answer: 'allowed'; readonly facts: readonly Fact[] }
  | { readonly answer: 'denied'; readonly facts: readonly Fact[] }
  | { readonly answer: 'unknown'; readonly facts: readonly Fact[]; readonly unless: Unknown };

/**
 * Decides `action` (`s3:GetObject`) on the resource with ARN `arn` (its known form, see `arnOf`) by the policies of a principal:
 * an explicit Deny that covers the resource wins; else an Allow is needed. Source: IAM User Guide, "Policy evaluation logic".
 * Service and resource control policies, and session policies, are not among the sources and are not considered.
 */
export function decide(graph: Graph, policies: readonly Policy[], action: string, arn: string): Decision {
  let allowed: Statement | undefined;
  let doubt: Unknown | undefined;
  let denialInDoubt: Unknown | undefined;
  for (const { statements, open } of policies) {
    if (open) doubt ??= open;
    for (const statement of statements) {
      if (!actionFits(statement, action)) continue;
      const match = resourceFits(graph, statement, arn);
      if (match.meets === 'no') continue;
      const effect = conditionEffect(statement);
      if (statement.effect === 'Deny') {
        if (effect.holds === 'never') continue;
        if (effect.holds === 'always' && match.covers) {
          return { answer: 'denied', facts: [{ says: `${action} is denied`, origin: statement.origin }] };
        }
        if (effect.holds === 'unknown') denialInDoubt ??= effect.unless;
        else if (match.meets === 'maybe') denialInDoubt ??= partOf(statement);
      } else if (effect.holds === 'always' && match.meets === 'yes') allowed ??= statement;
      else if (effect.holds === 'unknown') doubt ??= effect.unless;
      else if (match.meets === 'maybe') doubt ??= partOf(statement);
    }
  }
  if (allowed) {
    const facts = [{ says: `${action} is allowed`, origin: allowed.origin }];
    return denialInDoubt ? { answer: 'unknown', facts, unless: denialInDoubt } : { answer: 'allowed', facts };
  }
  return doubt ? { answer: 'unknown', facts: [], unless: doubt } : { answer: 'denied', facts: [] };
}

/** Whether a statement speaks of the action. Actions do not distinguish case; a pattern that is not known fits none. */
export function actionFits({ actions, notActions }: Statement, action: string): boolean {
  if (actions) return actions.some((pattern) => textFits(pattern, action));
  if (notActions) return !notActions.some((pattern) => textFits(pattern, action));
  return false;
}

function textFits(pattern: PolicyText, action: string): boolean {
  return pattern.kind === 'literal' && matchesWildcard(action.toLowerCase(), String(pattern.value).toLowerCase());
}

function resourceFits(graph: Graph, { resources, notResources }: Statement, arn: string): Match {
  if (resources) {
    const matches = resources.map((resource) => matchArn(patternOf(graph, resource), arn));
    const yes = matches.some((match) => match.meets === 'yes');
    const maybe = matches.some((match) => match.meets === 'maybe');
    return { meets: yes ? 'yes' : maybe ? 'maybe' : 'no', covers: matches.some((match) => match.covers) };
  }
  if (notResources) {
    const matches = notResources.map((resource) => matchArn(patternOf(graph, resource), arn));
    if (matches.some((match) => match.covers)) return { meets: 'no', covers: false };
    const clear = matches.every((match) => match.meets === 'no');
    return { meets: clear ? 'yes' : 'maybe', covers: clear };
  }
  // A statement of a trust policy names no resource: it speaks of the role that it belongs to.
  return { meets: 'yes', covers: true };
}

function partOf(statement: Statement): Unknown {
  const texts = [...(statement.resources ?? []), ...(statement.notResources ?? [])];
  for (const text of texts) {
    if (text.kind === 'unknown') return text;
    const part = text.kind === 'partial' ? text.parts.find((one) => typeof one !== 'string') : undefined;
    if (part && typeof part !== 'string') return part;
  }
  return {
    kind: 'unknown',
    reason: { code: 'unsupported', says: 'the statement covers a part of the resource' },
    origin: statement.origin,
  };
}
