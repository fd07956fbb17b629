/** The policy that a resource itself has, and what of it speaks of a principal. */
import { entryAt, type Graph, type NodeId, type Unknown, type Value } from '../../../graph/index.ts';
import { into } from '../../../schema/index.ts';
import { type CompiledPolicy, type CompiledStatement, compilePolicy } from '../policies/compiled.ts';
import { type Somebody, spokenOf } from '../policies/principal-match.ts';
import { readPolicy } from '../policies/statement.ts';
import type { StoreKind } from './store-kinds.ts';

/** A resource policy as compiled, and the front end that wrote it. */
export interface ResourcePolicy {
  readonly compiled: CompiledPolicy;
  readonly source: string;
}

/** Every policy of a resource in one; `undefined` where it has none. */
export function resourcePolicyOf(
  graph: Graph,
  id: NodeId,
  { policy }: Pick<StoreKind, 'policy'>,
): ResourcePolicy | undefined {
  if (!policy) return undefined;
  const documents: { readonly document: Value; readonly doubt: Unknown | undefined }[] = [];
  if ('attached' in policy) {
    for (const { from } of into(graph, id, 'attached-to')) {
      const node = graph.node(from);
      const document = node.kind === policy.attached ? node.properties.entries.get(policy.property) : undefined;
      if (document) documents.push({ document, doubt: node.conditional });
    }
  } else {
    const document = entryAt(graph.node(id).properties, ...policy.property);
    if (document) documents.push({ document, doubt: undefined });
  }
  if (documents.length === 0) return undefined;
  const { source } = graph.node(id);
  const compiled = documents.map(({ document, doubt }) =>
    compilePolicy(graph, { ...readPolicy(document), ...(doubt && { doubt }) }, source),
  );
  const open = compiled.find((one) => one.open)?.open;
  const statements = compiled.flatMap((one) => one.statements);
  return { source, compiled: open ? { statements, open } : { statements } };
}

/**
 * The statements that speak of somebody of the resource's own account. An Allow for the account as a whole adds nothing to what the
 * identity's policies say, a Deny for it holds for all. `delegates` are the Allows that leave the decision to those policies.
 */
export function statementsFor(
  graph: Graph,
  { compiled, source }: ResourcePolicy,
  who: Somebody,
): { readonly policy: CompiledPolicy; readonly delegates: readonly CompiledStatement[] } {
  const statements: CompiledStatement[] = [];
  const delegates: CompiledStatement[] = [];
  for (const one of compiled.statements) {
    const spoken = spokenOf(graph, one.statement, source, who);
    if (spoken === 'no') continue;
    if (spoken === 'named') statements.push(one);
    else if (spoken === 'account') (one.effect === 'Deny' ? statements : delegates).push(one);
    else {
      statements.push({ ...one, doubt: spoken });
      if (one.effect === 'Allow') delegates.push({ ...one, doubt: spoken });
    }
  }
  return { policy: compiled.open ? { statements, open: compiled.open } : { statements }, delegates };
}
