/** Trust in identities of other systems: `sts:AssumeRoleWithWebIdentity`. */
import { type Graph, type GraphNode, type Origin, textOfValue, type Unknown } from '../../../graph/index.ts';
import { conditionEffect, type KeyState } from '../policies/condition.ts';
import type { PrincipalEntry } from '../policies/principal-match.ts';
import { actsIn, type TrustStatement, trustOf } from './trust.ts';

/** What a token says of its holder. */
export interface Claims {
  /** The state of a claim: `sub`, `aud`. */
  readonly claim: (name: string) => KeyState | undefined;
  /** Whether the provider may have issued the token, by its address or ARN; `undefined` where that is not known. */
  readonly issuedBy: (provider: string) => boolean | undefined;
}

/** Whether a role accepts a token, and the statement that does. */
export type Acceptance =
  | { readonly accepts: 'yes'; readonly by: Origin; readonly trust: TrustStatement }
  | { readonly accepts: 'unknown'; readonly by: Origin; readonly trust: TrustStatement; readonly unless: Unknown };

/**
 * Holds a token against the trust policy of a role. Condition keys are `ISSUER:CLAIM`; of the issuer only deployment knows the whole, so
 * keys are told by the claim at their end.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function acceptsToken(graph: Graph, role: GraphNode, { claim, issuedBy }: Claims): Acceptance | undefined {
  let doubtful: Acceptance | undefined;
  for (const trust of trustOf(graph, role)) {
    const { statement, entries } = trust;
    if (statement.effect !== 'Allow' || !actsIn(statement, 'sts:AssumeRoleWithWebIdentity')) continue;
    for (const entry of entries) {
      const issued = issuerOf(graph, entry, issuedBy);
      if (issued === false) continue;
      const effect = conditionEffect(statement, (key) => claim(key.slice(key.lastIndexOf(':') + 1)));
      if (effect.holds === 'never') continue;
      const by = statement.origin;
      if (effect.holds === 'always' && issued === true) return { accepts: 'yes', by, trust };
      const unless = effect.holds === 'unknown' ? effect.unless : notKnown(by);
      doubtful ??= { accepts: 'unknown', by, trust, unless };
    }
  }
  return doubtful;
}

function issuerOf(graph: Graph, entry: PrincipalEntry, issuedBy: Claims['issuedBy']): boolean | undefined {
  if (entry.names === 'unknown') return undefined;
  if (entry.names !== 'federated') return false;
  return issuedBy(providerOf(graph, entry));
}

/** The address of an identity provider: of the resource that is referred to, or from its ARN. Empty where it is not known. */
export function providerOf(
  graph: Graph,
  { value, provider }: Extract<PrincipalEntry, { readonly names: 'federated' }>,
): string {
  const to = value.kind === 'unknown' ? value.refersTo?.to : undefined;
  const id = to === undefined ? undefined : graph.find(to);
  if (id !== undefined) {
    const url = graph.node(id).properties.entries.get('Url');
    return textOfValue(url) ?? '';
  }
  return provider.includes('oidc-provider/') ? provider.slice(provider.indexOf('oidc-provider/') + 14) : provider;
}

function notKnown(origin: Origin): Unknown {
  return {
    kind: 'unknown',
    reason: { code: 'after-apply', says: 'the identity provider is only known after deployment' },
    origin,
  };
}
