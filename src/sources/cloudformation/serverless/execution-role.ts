/** The role that SAM makes for a function or state machine that names none. */
import { type GraphNode, type Origin, type RecordValue, unknown, type Value } from '../../../graph/index.ts';
import { logicalIdOf, made, madeArn, madeList, madeRecord, nodeBeside } from './made-values.ts';
import { policyTemplates, type TemplateStatement } from './policy-templates.ts';

/** What decides about a role. */
export interface RoleNeeds {
  readonly properties: RecordValue;
  /** The service that takes on the role: `lambda.amazonaws.com`. */
  readonly service: string;
  /** Managed policies that the resource itself needs, by their path below `policy/`. */
  readonly managed: readonly string[];
}

/** The role `${id}Role`: who may assume it, and what the resource's `Policies` allow. */
export function executionRole(from: GraphNode, { properties, service, managed }: RoleNeeds): GraphNode {
  const origin: Origin = properties.origin;
  const policies = properties.entries.get('Policies');
  const listed = policies?.kind === 'list' ? policies.items : policies ? [policies] : [];
  const arns: Value[] = managed.map((name) => madeArn([`iam::aws:policy/${name}`], origin));
  const inline: Value[] = [];
  for (const [i, policy] of listed.entries()) {
    const name = made(`${logicalIdOf(from)}RolePolicy${i}`, policy.origin);
    if (policy.kind !== 'record') arns.push(managedPolicy(policy));
    else inline.push(madeRecord({ PolicyName: name, PolicyDocument: documentOf(policy) }, policy.origin));
  }
  const trust = madeRecord(
    {
      Version: made('2012-10-17', origin),
      Statement: madeList(
        [
          madeRecord(
            {
              Effect: made('Allow', origin),
              Principal: madeRecord({ Service: madeList([service], origin) }, origin),
              Action: madeList(['sts:AssumeRole'], origin),
            },
            origin,
          ),
        ],
        origin,
      ),
    },
    origin,
  );
  const role = madeRecord(
    {
      AssumeRolePolicyDocument: properties.entries.get('AssumeRolePolicyDocument') ?? trust,
      ManagedPolicyArns: arns.length > 0 ? madeList(arns, policies?.origin ?? origin) : undefined,
      Policies: inline.length > 0 ? madeList(inline, policies?.origin ?? origin) : undefined,
      PermissionsBoundary: properties.entries.get('PermissionsBoundary'),
      Path: properties.entries.get('RolePath'),
    },
    origin,
  );
  return nodeBeside(from, `${logicalIdOf(from)}Role`, 'AWS::IAM::Role', role);
}

/** An ARN, or the bare name of a policy that AWS manages. */
function managedPolicy(policy: Value): Value {
  if (policy.kind !== 'literal' || typeof policy.value !== 'string' || policy.value.startsWith('arn:')) return policy;
  const path = policy.value.startsWith('AWSLambda') && policy.value.endsWith('ExecutionRole') ? 'service-role/' : '';
  return madeArn([`iam::aws:policy/${path}${policy.value}`], policy.origin);
}

/** A document of its own, or what a policy template allows. */
function documentOf(policy: RecordValue): Value {
  if (policy.entries.has('Statement')) return policy;
  const [first] = policy.entries;
  const statements = first && policyTemplates.get(first[0]);
  if (!first || !statements) {
    return unknown(
      { code: 'unsupported', says: `the policy template \`${first?.[0] ?? ''}\` is not expanded` },
      policy.origin,
    );
  }
  const parameters = first[1];
  const { origin } = policy;
  const items = statements.map((statement) => statementOf(statement, parameters, origin));
  return madeRecord({ Version: made('2012-10-17', origin), Statement: madeList(items, origin) }, origin);
}

function statementOf({ service, actions, resources }: TemplateStatement, parameters: Value, origin: Origin): Value {
  return madeRecord(
    {
      Effect: made('Allow', origin),
      Action: madeList(
        actions.split(' ').map((name) => `${service}:${name}`),
        origin,
      ),
      Resource: madeList(
        resources.map((resource) => resourceOf(resource, parameters, origin)),
        origin,
      ),
    },
    origin,
  );
}

function resourceOf(resource: string, parameters: Value, origin: Origin): Value {
  const fill = (part: string): string | Value => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part;
    const given = parameters.kind === 'record' ? parameters.entries.get(name) : undefined;
    return given ?? unknown({ code: 'error', says: `the policy template needs \`${name}\`` }, origin);
  };
  if (resource === '*') return made('*', origin);
  const parts = resource
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map(fill);
  const [only] = parts;
  return parts.length === 1 && only !== undefined && typeof only !== 'string' ? only : madeArn(parts, origin);
}
