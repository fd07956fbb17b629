/** The principals of the graph with their compiled policies, and the one way to ask what they may do. */
import type { Graph, GraphNode, NodeId, Proof } from '../../graph/index.ts';
import { connect, type EdgeKind } from '../../schema/index.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { arnOf, type Place, placeOfArn } from './policies/arn.ts';
import { type CompiledPolicy, compilePolicy, touchesService } from './policies/compiled.ts';
import type { KeyState, RequestKeys } from './policies/condition.ts';
import { type Decision, decide } from './policies/decide.ts';
import { boundaryOf, type HeldPolicy, policiesOf } from './policies/policies-of.ts';

/** A role, user or group. */
export interface Principal {
  readonly id: NodeId;
  readonly node: GraphNode;
  readonly kind: 'role' | 'user' | 'group';
  readonly arn: Place;
  readonly policies: readonly CompiledPolicy[];
  readonly boundary: readonly CompiledPolicy[] | undefined;
  readonly account: string | undefined;
  /** Principals of one class answer every question alike: same scope, kind and policies. */
  readonly class: string;
}

/** What a question may add to what is known of the principal. */
export interface Circumstances {
  /** Further condition keys of the request, in lower case. */
  readonly keys?: ReadonlyMap<string, KeyState>;
  /** The resource's own policy, as far as it speaks of the principal. */
  readonly resource?: CompiledPolicy | undefined;
  /** The account of the resource. */
  readonly account?: string | undefined;
}

/** The principals of a graph. */
export interface Identities {
  readonly graph: Graph;
  readonly accounts: Accounts;
  readonly principals: readonly Principal[];
  readonly byId: ReadonlyMap<NodeId, Principal>;
  /** Principals by the text of their ARN's place: `iam:role/deploy`. */
  readonly byArn: ReadonlyMap<string, readonly Principal[]>;
  /** Members of each class. */
  readonly classes: ReadonlyMap<string, readonly Principal[]>;
  compile(held: HeldPolicy): CompiledPolicy;
  /** Adds an edge: a certain one at once, an uncertain one when `settle` is called, unless a certain one joins the two by then. */
  connect(kind: EdgeKind, from: NodeId, to: NodeId, proof: Proof): void;
  /** Adds the uncertain edges. */
  settle(): void;
  /** Whether the principal may do the action there. */
  may(principal: Principal, action: string, on: Place, circumstances?: Circumstances): Decision;
  /** Whether any of its statements may allow something of the service; quick. */
  touches(principal: Principal, service: string): boolean;
}

const kinds = { 'AWS::IAM::Role': 'role', 'AWS::IAM::User': 'user', 'AWS::IAM::Group': 'group' } as const;

/** Reads and compiles all principals. */
export function identitiesOf(graph: Graph): Identities {
  const accounts = accountsOf(graph);
  const numbers = new Map<object | string, number>();
  const compiled = new Map<object | string, CompiledPolicy>();
  const numberOf = ({ identity }: HeldPolicy) => {
    const known = numbers.get(identity) ?? numbers.size;
    numbers.set(identity, known);
    return known;
  };
  const compile = (held: HeldPolicy): CompiledPolicy => {
    const known = compiled.get(held.identity) ?? compilePolicy(graph, held.policy, held.source);
    compiled.set(held.identity, known);
    return known;
  };
  const principals: Principal[] = [];
  for (const [kindName, kind] of Object.entries(kinds)) {
    for (const id of graph.ofKind(kindName)) {
      const node = graph.node(id);
      const policies = policiesOf(graph, id);
      const boundary = boundaryOf(graph, id);
      principals.push({
        id,
        node,
        kind,
        arn: placeOfArn(arnOf(node) ?? ''),
        policies: policies.map(compile),
        boundary: boundary && [compile(boundary)],
        account: accounts.get(node.scope),
        class: `${kind}|${node.scope}|${[...new Set(policies.map(numberOf))].sort((a, b) => a - b).join(',')}|${boundary ? numberOf(boundary) : ''}`,
      });
    }
  }
  const services = new Map<string, boolean>();
  const uncertain: (readonly [EdgeKind, NodeId, NodeId, Proof])[] = [];
  return {
    graph,
    accounts,
    principals,
    byId: new Map(principals.map((one) => [one.id, one])),
    byArn: grouped(principals, (one) => one.arn.text),
    classes: grouped(principals, (one) => one.class),
    compile,
    connect: (kind, from, to, proof) => {
      if (proof.unless) uncertain.push([kind, from, to, proof]);
      else connect(graph, kind, from, to, proof);
    },
    settle: () => {
      for (const [kind, from, to, proof] of uncertain.splice(0)) connect(graph, kind, from, to, proof);
    },
    may: (principal, action, on, circumstances = {}) =>
      decide(
        { identity: principal.policies, resource: circumstances.resource, boundary: principal.boundary },
        {
          action,
          on,
          keys: keysOf(principal, circumstances.keys),
          account: circumstances.account ?? principal.account,
        },
      ),
    touches: (principal, service) => {
      const key = `${service} ${principal.class}`;
      const known =
        services.get(key) ??
        principal.policies.some((policy) =>
          policy.statements.some((one) => one.effect === 'Allow' && touchesService(one, service)),
        );
      services.set(key, known);
      return known;
    },
  };
}

/** What is known of each request of a principal. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
function keysOf({ kind, node, account }: Principal, further?: ReadonlyMap<string, KeyState>): RequestKeys {
  return (key) => {
    const given = further?.get(key);
    if (given) return given;
    if (key === 'aws:principalaccount') return account === undefined ? undefined : { is: 'value', value: account };
    if (kind !== 'role') return undefined;
    // Whoever acts as a role does so in a session.
    if (key === 'aws:tokenissuetime') return { is: 'value', value: 'now' };
    if (key !== 'aws:principalarn') return undefined;
    const arn = arnOf(node);
    return arn === undefined || arn.includes('<') ? undefined : { is: 'value', value: arn };
  };
}

/** Groups values by a key, in order. */
export function grouped<T, K>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
