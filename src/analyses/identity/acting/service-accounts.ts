/** Kubernetes service accounts that may take on roles: by annotation (IRSA) and by EKS Pod Identity. */
import {
  entryAt,
  type Fact,
  type GraphNode,
  type NodeId,
  textOfValue,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';
import { outOf } from '../../../schema/index.ts';
import type { Identities, Principal } from '../identities.ts';
import { placeOfArn } from '../policies/arn.ts';
import { unlessOf } from './assume-role.ts';
import { trustsService } from './trust.ts';
import { acceptsToken } from './web-identity.ts';

const annotation = 'eks.amazonaws.com/role-arn';
const technique = 'T1078.004';

/**
 * `can-act-as` edges from service accounts to roles. The annotation alone gives nothing: the role must trust the account's token, whose
 * subject is `system:serviceaccount:NAMESPACE:NAME`. https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 */
export function connectServiceAccounts(identities: Identities): void {
  const { graph } = identities;
  for (const id of graph.ofKind('v1/ServiceAccount')) {
    const node = graph.node(id);
    const arn = entryAt(node.properties, 'metadata', 'annotations', annotation);
    if (!arn) continue;
    const subject = subjectOf(node);
    if (subject === undefined) continue;
    const { roles, doubt } = rolesNamed(identities, id, arn);
    for (const role of roles) {
      const accepted = acceptsToken(graph, role.node, {
        claim: (name) => {
          if (name === 'sub') return { is: 'value', value: subject };
          return name === 'aud' ? { is: 'value', value: 'sts.amazonaws.com' } : undefined;
        },
        issuedBy: isCluster,
      });
      if (!accepted) continue;
      const facts: Fact[] = [
        { says: `\`${node.address}\` is annotated with \`${role.node.address}\``, origin: arn.origin },
        { says: `\`${role.node.address}\` trusts tokens of \`${subject}\``, origin: accepted.by },
      ];
      const unless = doubt ?? (accepted.accepts === 'unknown' ? accepted.unless : undefined);
      identities.connect('can-act-as', id, role.id, unlessOf({ facts, technique }, unless));
    }
  }
  connectPodIdentities(identities);
}

/** Any provider but that of GitHub or another well-known one may be the cluster's; its address is made when the cluster is. */
function isCluster(provider: string): boolean {
  return (
    provider === '' ||
    provider.includes('\u0002') ||
    provider.includes('oidc.eks.') ||
    provider.startsWith('<') ||
    !provider.includes('.')
  );
}

function subjectOf({ properties }: GraphNode): string | undefined {
  const name = textOfValue(entryAt(properties, 'metadata', 'name'));
  const namespace = textOfValue(entryAt(properties, 'metadata', 'namespace')) ?? 'default';
  return name === undefined ? undefined : `system:serviceaccount:${namespace}:${name}`;
}

/** The roles that the annotation names; where several roles of other accounts have that name, it is not known which is meant. */
function rolesNamed(
  identities: Identities,
  account: NodeId,
  arn: Value,
): { readonly roles: readonly Principal[]; readonly doubt?: Unknown } {
  const joined = outOf(identities.graph, account, 'federates').flatMap(({ to }) => identities.byId.get(to) ?? []);
  const text = textOfValue(arn);
  const place = text === undefined ? undefined : placeOfArn(text);
  const named = place ? (identities.byArn.get(place.text) ?? []) : [];
  const possible = [...new Set([...joined, ...named])].filter(
    (role) => place?.account === undefined || role.account === undefined || role.account === place.account,
  );
  const certain = possible.filter((role) => role.account !== undefined && role.account === place?.account);
  const roles = certain.length > 0 ? certain : possible;
  if (roles.length < 2) return { roles };
  return {
    roles,
    doubt: {
      kind: 'unknown',
      reason: { code: 'not-read', says: 'several accounts have a role of this name' },
      origin: arn.origin,
    },
  };
}

/** Associations of EKS Pod Identity; the agent of the node hands the role to pods of the account. */
function connectPodIdentities(identities: Identities): void {
  const { graph } = identities;
  for (const association of graph.ofKind('AWS::EKS::PodIdentityAssociation')) {
    const node = graph.node(association);
    const { entries } = node.properties;
    const name = textOfValue(entries.get('ServiceAccount'));
    const namespace = textOfValue(entries.get('Namespace'));
    if (name === undefined || namespace === undefined) continue;
    const accounts = graph
      .ofKind('v1/ServiceAccount')
      .filter((id) => subjectOf(graph.node(id)) === `system:serviceaccount:${namespace}:${name}`);
    const scopes = new Set(accounts.map((id) => graph.node(id).scope));
    for (const { to, proof } of outOf(graph, association, 'runs-as')) {
      const role = identities.byId.get(to);
      const trust = role && trustsService(graph, role.node, 'pods.eks.amazonaws.com');
      if (!role || !trust) continue;
      const facts: Fact[] = [
        ...proof.facts,
        {
          says: `the association gives the role to service account \`${namespace}/${name}\``,
          origin: node.properties.origin,
        },
        { says: `\`${role.node.address}\` trusts EKS Pod Identity`, origin: trust.statement.origin },
      ];
      const doubt: Unknown | undefined =
        scopes.size < 2
          ? undefined
          : {
              kind: 'unknown',
              reason: { code: 'not-read', says: 'which cluster these manifests are applied to is not known' },
              origin: node.properties.origin,
            };
      for (const account of accounts)
        identities.connect('can-act-as', account, role.id, unlessOf({ facts, technique }, doubt));
    }
  }
}
