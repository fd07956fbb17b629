/** Every policy that speaks for a principal: inline, attached, and by its groups. */
import { awsManagedPolicies, type ManagedStatement } from '../../../catalogs/index.ts';
import {
  entryAt,
  type Graph,
  literal,
  type NodeId,
  type Origin,
  textOfValue,
  type Unknown,
  unknown,
  type Value,
} from '../../../graph/index.ts';
import { into, outOf } from '../../../schema/index.ts';
import { items, type Policy, readPolicy, type Statement } from './statement.ts';

/** A policy document with the node that holds it: the compiled form is kept by both. */
export interface HeldPolicy {
  readonly policy: Policy;
  /** The front end that wrote it. */
  readonly source: string;
  /** What tells it from others: the document, or the name of an AWS policy. */
  readonly identity: object | string;
}

/** The identity policies of a role, user or group. A policy that is not among the sources leaves the whole open: it may allow or deny anything. */
export function policiesOf(graph: Graph, principal: NodeId): readonly HeldPolicy[] {
  return [principal, ...groupsOf(graph, principal)].flatMap((holder) => ownPolicies(graph, holder));
}

/** The groups that a user is in. */
export function groupsOf(graph: Graph, user: NodeId): readonly NodeId[] {
  const isGroup = (id: NodeId) => graph.node(id).kind === 'AWS::IAM::Group';
  const named = outOf(graph, user, 'placed-in').map((edge) => edge.to);
  const added = into(graph, user, 'refers-to')
    .filter((edge) => graph.node(edge.from).kind === 'AWS::IAM::UserToGroupAddition')
    .flatMap((edge) => outOf(graph, edge.from, 'refers-to').map((one) => one.to));
  return [...new Set([...named, ...added])].filter(isGroup);
}

/** The permissions boundary of a role or user; `undefined` where there is none. */
export function boundaryOf(graph: Graph, principal: NodeId): HeldPolicy | undefined {
  const { properties, source } = graph.node(principal);
  const arn = properties.entries.get('PermissionsBoundary');
  if (!arn || (arn.kind === 'literal' && arn.value === null)) return undefined;
  const referred = arn.kind === 'unknown' && arn.refersTo ? graph.find(arn.refersTo.to) : undefined;
  const id = referred ?? byName(graph, arn, principal);
  if (id !== undefined) {
    const node = graph.node(id);
    const document = node.properties.entries.get('PolicyDocument');
    return { policy: readPolicy(document), source: node.source, identity: document ?? node };
  }
  return managedPolicy(graph, arn, source) ?? { policy: { statements: [], open: notRead(arn) }, source, identity: arn };
}

/** The customer managed policy that a literal ARN names, in the same scope. */
function byName(graph: Graph, arn: Value, beside: NodeId): NodeId | undefined {
  const name = /:policy\/(?:.*\/)?([^/]+)$/.exec(textOfValue(arn) ?? '')?.[1];
  if (name === undefined) return undefined;
  return graph
    .ofKind('AWS::IAM::ManagedPolicy')
    .find(
      (id) =>
        graph.node(id).scope === graph.node(beside).scope &&
        textOfValue(graph.node(id).properties.entries.get('ManagedPolicyName')) === name,
    );
}

function notRead(arn: Value): Unknown {
  const named = textOfValue(arn) ?? 'a policy';
  return unknown({ code: 'not-read', says: `the content of \`${named}\` is not known here` }, arn.origin);
}

function held(document: Value | undefined, source: string, holder: object): HeldPolicy {
  return { policy: readPolicy(document), source, identity: document ?? holder };
}

function openPolicy(open: Unknown, source: string): HeldPolicy {
  return { policy: { statements: [], open }, source, identity: open };
}

function ownPolicies(graph: Graph, holder: NodeId): readonly HeldPolicy[] {
  const { properties, source } = graph.node(holder);
  const policies: HeldPolicy[] = [];
  const inline = properties.entries.get('Policies');
  for (const item of items(inline))
    policies.push(
      item.kind === 'unknown' ? openPolicy(item, source) : held(entryAt(item, 'PolicyDocument'), source, item),
    );
  if (inline?.kind === 'list' && inline.open) policies.push(openPolicy(inline.open, source));
  for (const { from, proof } of into(graph, holder, 'attached-to')) {
    const node = graph.node(from);
    const document = node.properties.entries.get('PolicyDocument');
    const doubt = node.conditional ?? proof.unless;
    if (!document) continue;
    if (!doubt) policies.push(held(document, node.source, node));
    // Attached elsewhere, the same document may be there for certain: the edge tells the two apart.
    else policies.push({ policy: { ...readPolicy(document), doubt }, source: node.source, identity: proof });
  }
  const managed = properties.entries.get('ManagedPolicyArns');
  for (const item of items(managed)) {
    const policy = managedPolicy(graph, item, source);
    if (policy) policies.push(policy);
  }
  if (managed?.kind === 'list' && managed.open) policies.push(openPolicy(managed.open, source));
  return policies;
}

/** AWS's own policies that deny. */
const denying = /^(?:AWSDenyAll|AWSCompromisedKeyQuarantine.*)$/;

/** A managed policy by its ARN. Those that the graph holds are joined by the linker's `attached-to` edges and are not read twice. */
function managedPolicy(graph: Graph, arn: Value, source: string): HeldPolicy | undefined {
  if (arn.kind === 'unknown')
    return arn.refersTo && graph.find(arn.refersTo.to) !== undefined ? undefined : openPolicy(arn, source);
  const name = managedPolicyName(arn);
  if (name === undefined) {
    const own = /:policy\/(?:.*\/)?([^/]+)$/.exec(textOfValue(arn) ?? '')?.[1];
    const joined = graph
      .ofKind('AWS::IAM::ManagedPolicy')
      .some((id) => textOfValue(graph.node(id).properties.entries.get('ManagedPolicyName')) === own);
    return joined ? undefined : openPolicy(notRead(arn), source);
  }
  const statements = Object.hasOwn(awsManagedPolicies, name) ? awsManagedPolicies[name] : undefined;
  if (statements)
    return {
      policy: { statements: statements.map((one) => statementOf(one, arn.origin)) },
      source,
      identity: `${name} ${arn.origin.at.file.path}:${arn.origin.at.start}`,
    };
  const open = notRead(arn);
  const policy: Policy = denying.test(name) ? { statements: [], open } : { statements: [], open, onlyAllows: true };
  return { policy, source, identity: `${name} ${arn.origin.at.file.path}:${arn.origin.at.start}` };
}

/** The name of an AWS managed policy from its ARN, whose partition need not be known: `service-role/AWSLambdaBasicExecutionRole`. */
function managedPolicyName(arn: Value): string | undefined {
  const last = arn.kind === 'partial' ? arn.parts.at(-1) : undefined;
  const text = textOfValue(arn) ?? (typeof last === 'string' ? last : '');
  const found = /:iam::aws:policy\/(.+)$/.exec(text);
  return found?.[1];
}

function statementOf({ actions, notActions, resources }: ManagedStatement, origin: Origin): Statement {
  const texts = (list: readonly string[]) => list.map((text) => literal(text, origin));
  return {
    effect: 'Allow',
    ...(actions ? { actions: texts(actions) } : {}),
    ...(notActions ? { notActions: texts(notActions) } : {}),
    resources: texts(resources ?? ['*']),
    origin,
  };
}
