/** The trust policy of a role. */
import type { Graph, GraphNode } from '../../../graph/index.ts';
import { compileStatementActions, speaksOf } from '../policies/compiled.ts';
import { type PrincipalEntry, principalEntries } from '../policies/principal-match.ts';
import { type Policy, readPolicy, type Statement } from '../policies/statement.ts';

/** One statement of a trust policy with those that it speaks of. */
export interface TrustStatement {
  readonly statement: Statement;
  readonly entries: readonly PrincipalEntry[];
}

/** The trust policy as it stands. */
function trustPolicy(role: GraphNode): Policy {
  return readPolicy(role.properties.entries.get('AssumeRolePolicyDocument'));
}

/** Its statements. A statement that leaves principals out speaks of all others. */
export function trustOf(graph: Graph, role: GraphNode): readonly TrustStatement[] {
  return trustPolicy(role).statements.map((statement) => ({
    statement,
    entries:
      statement.notPrincipal && !statement.principal
        ? [{ names: 'anyone' }]
        : principalEntries(graph, statement.principal, role.source),
  }));
}

/** Whether a statement of a trust policy is about an action such as `sts:AssumeRole`. */
export function actsIn(statement: Statement, action: string): boolean {
  return speaksOf(compileStatementActions(statement), action.toLowerCase()) !== false;
}

/** Whether the role's trust accepts a service, `lambda.amazonaws.com`, without a condition that keeps it out. */
export function trustsService(graph: Graph, role: GraphNode, service: string): TrustStatement | undefined {
  return trustOf(graph, role).find(
    ({ statement, entries }) =>
      statement.effect === 'Allow' &&
      actsIn(statement, 'sts:AssumeRole') &&
      entries.some((entry) => entry.names === 'service' && serviceFits(entry.service, service)),
  );
}

function serviceFits(entry: string, service: string): boolean {
  // Services of China have names of their own.
  return entry === service || entry === `${service}.cn` || entry === service.replace('.amazonaws.com', '.*');
}
