/** Every policy that speaks for a principal: inline, attached, and by its groups. */
import { awsManagedPolicies } from '../../catalogs/index.ts';
import {
  entryAt,
  type Graph,
  literal,
  type NodeId,
  type Origin,
  textOfValue,
  unknown,
  type Value,
} from '../../graph/index.ts';
import { into, outOf } from '../../schema/index.ts';
import { items, type Policy, readPolicy, type Statement } from './statement.ts';

/** The identity policies of a role or user. A policy that is not among the sources leaves the whole open: it may allow or deny anything. */
export function policiesOf(graph: Graph, principal: NodeId): readonly Policy[] {
  const holders = [
    principal,
    ...outOf(graph, principal, 'placed-in')
      .map((edge) => edge.to)
      .filter((id) => graph.node(id).kind === 'AWS::IAM::Group'),
  ];
  return holders.flatMap((holder) => ownPolicies(graph, holder));
}

function ownPolicies(graph: Graph, holder: NodeId): readonly Policy[] {
  const { properties } = graph.node(holder);
  const policies: Policy[] = [];
  const inline = properties.entries.get('Policies');
  for (const item of items(inline))
    policies.push(
      item.kind === 'unknown' ? { statements: [], open: item } : readPolicy(entryAt(item, 'PolicyDocument')),
    );
  if (inline?.kind === 'list' && inline.open) policies.push({ statements: [], open: inline.open });
  for (const { from } of into(graph, holder, 'attached-to'))
    policies.push(readPolicy(graph.node(from).properties.entries.get('PolicyDocument')));
  const managed = properties.entries.get('ManagedPolicyArns');
  for (const item of items(managed)) {
    const policy = managedPolicy(graph, item);
    if (policy) policies.push(policy);
  }
  if (managed?.kind === 'list' && managed.open) policies.push({ statements: [], open: managed.open });
  return policies;
}

/** A managed policy by its ARN. Those that the graph holds are joined by the linker's `attached-to` edges and are not read twice. */
function managedPolicy(graph: Graph, arn: Value): Policy | undefined {
  if (arn.kind === 'unknown')
    return arn.refersTo && graph.find(arn.refersTo.to) !== undefined ? undefined : { statements: [], open: arn };
  const name = managedPolicyName(arn);
  const statements = name === undefined ? undefined : awsManagedPolicies[name];
  if (statements) return { statements: statements.map((one) => statementOf(one, arn.origin)) };
  const named = textOfValue(arn) ?? 'a policy';
  return {
    statements: [],
    open: unknown({ code: 'not-read', says: `the content of \`${named}\` is not known here` }, arn.origin),
  };
}

/** The name of an AWS managed policy from its ARN, whose partition need not be known: `service-role/AWSLambdaBasicExecutionRole`. */
export function managedPolicyName(arn: Value): string | undefined {
  const text =
    textOfValue(arn) ??
    (arn.kind === 'partial' && typeof arn.parts.at(-1) === 'string' ? String(arn.parts.at(-1)) : '');
  const found = /:iam::aws:policy\/(.+)$/.exec(text);
  return found?.[1];
}

function statementOf(
  { actions, notActions, resources }: (typeof awsManagedPolicies)[string][number],
  origin: Origin,
): Statement {
  const texts = (list: readonly string[]) => list.map((text) => literal(text, origin));
  return {
    effect: 'Allow',
    ...(actions ? { actions: texts(actions) } : {}),
    ...(notActions ? { notActions: texts(notActions) } : {}),
    resources: texts(resources ?? ['*']),
    origin,
  };
}
