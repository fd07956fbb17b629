/** The property `Policies` of SAM: documents, names and ARNs of managed policies, and policy templates. */
import { functionOf, isCall, isNoValue } from './functions.ts';
import { at, Dict, type Item, item, List, type Plain, spanOf, textOf } from './item.ts';
import { managedPolicyPath } from './managed-policy-names.ts';
import { policyTemplates, type TemplateStatement } from './policy-templates.ts';
import { managedPolicyArn, type TransformContext } from './transform-context.ts';

/** Policies of a role. */
export interface RolePolicies {
  readonly managed: readonly Item[];
  readonly inline: readonly Item[];
}

type PolicyKind = 'managed' | 'document' | 'none' | 'mixed' | 'odd';

/** What `Policies` gives a role of this id. */
export function policiesOf(policies: Item | undefined, roleId: string, context: TransformContext): RolePolicies {
  const listed = policies instanceof List ? policies.items : policies ? [policies] : [];
  const managed: Item[] = [];
  const inline: Item[] = [];
  for (const [i, written] of listed.entries()) {
    const policy = throughChoice(written, (one) => withoutTemplate(one, context));
    const kind = kindOf(policy);
    const place = spanOf(policy);
    if (kind === 'managed') {
      const arn = throughChoice(policy, (one) => (textOf(one) === undefined ? one : arnOf(one, context)));
      managed.push(arn);
    } else if (kind === 'document') {
      const named = (document: Item) =>
        item({ PolicyName: `${roleId}Policy${i}`, PolicyDocument: document }, spanOf(document)) ?? document;
      inline.push(throughChoice(policy, (one) => (isNoValue(one) ? one : named(one))));
    } else if (kind === 'mixed') {
      context.refuse(
        place,
        'the branches of `Fn::If` are policies of different kinds',
        'give each kind an `Fn::If` of its own',
      );
    } else
      context.refuse(
        place,
        `policy ${i + 1} of \`Policies\` is neither a document, a name, an ARN nor a policy template`,
      );
  }
  return { managed, inline };
}

/** The item, or both branches of an `Fn::If`, changed. */
function throughChoice(one: Item, change: (one: Item) => Item): Item {
  const list = functionOf(one) === 'Fn::If' ? at(one, 'Fn::If') : undefined;
  if (!(list instanceof List) || list.items.length !== 3 || !(one instanceof Dict)) return change(one);
  const [condition, ...branches] = list.items;
  return item({ 'Fn::If': [condition, ...branches.map((branch) => change(branch))] }, one.at) ?? one;
}

function kindOf(policy: Item): PolicyKind {
  if (textOf(policy) !== undefined) return 'managed';
  if (functionOf(policy) === 'Fn::If') {
    const list = at(policy, 'Fn::If');
    if (!(list instanceof List) || list.items.length !== 3) return 'odd';
    const [, then, otherwise] = list.items;
    if (!then || !otherwise) return 'odd';
    const [a, b] = [kindOf(then), kindOf(otherwise)];
    if (a === b) return a;
    if (isNoValue(then)) return b;
    return isNoValue(otherwise) ? a : 'mixed';
  }
  if (isCall(policy)) return 'managed';
  return policy instanceof Dict && policy.has('Statement') ? 'document' : 'odd';
}

function arnOf(name: Item, context: TransformContext): Item {
  const path = managedPolicyPath(textOf(name) ?? '');
  return (path === undefined ? undefined : item(managedPolicyArn(context, path), spanOf(name))) ?? name;
}

/** A policy template as the document that it stands for; anything else as it is. */
function withoutTemplate(policy: Item, context: TransformContext): Item {
  if (!(policy instanceof Dict) || policy.size !== 1) return policy;
  const [[name, parameters] = ['', policy] as const] = policy.entries();
  const statements = policyTemplates.get(name);
  if (!statements) return policy;
  const document = item({ Statement: statements.map((one) => statementOf(one, parameters)) }, policy.at) ?? policy;
  if (!(parameters instanceof Dict)) {
    context.refuse(spanOf(parameters), `the policy template \`${name}\` needs a map of its parameters`);
    return document;
  }
  const missing = parametersOf(statements).filter((one) => !parameters.has(one));
  if (missing.length > 0)
    context.refuse(policy.at, `the policy template \`${name}\` needs ${missing.map((one) => `\`${one}\``).join(', ')}`);
  return document;
}

function parametersOf(statements: readonly TemplateStatement[]): readonly string[] {
  const texts = statements.flatMap(({ resources, condition }) => [resources, condition?.value ?? '']).flat();
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)))];
}

function statementOf({ actions, resources, condition }: TemplateStatement, parameters: Item): Plain {
  const fill = (text: string) => resourceOf(text, parameters);
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: typeof resources === 'string' ? fill(resources) : resources.map(fill),
    ...(condition && { Condition: { [condition.operator]: { [condition.key]: fill(condition.value) } } }),
  };
}

function resourceOf(text: string, parameters: Item): Plain {
  if (text === '*') return text;
  const names = parametersOf([{ actions: '', resources: text }]);
  const isWhole = /^\{\w+\}$/.test(text);
  const pattern = text
    .replace(':@:', ':${AWS::Region}:${AWS::AccountId}:')
    .replaceAll(/\{(\w+)\}(?!\})/g, (whole, name: string) => (names.includes(name) ? `\${${name}}` : whole));
  const full = isWhole ? pattern : `arn:\${AWS::Partition}:${pattern}`;
  if (names.length === 0) return { 'Fn::Sub': full };
  const given = Object.fromEntries(names.map((name) => [name, at(parameters, name) ?? { 'Fn::Sub': '*' }]));
  return { 'Fn::Sub': [full, given] };
}
