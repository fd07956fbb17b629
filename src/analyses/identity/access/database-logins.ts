/** Who may log on to a database with the credentials of AWS instead of a password. */
import { type Fact, unknown, wordOf } from '../../../graph/index.ts';
import { unlessOf } from '../acting/assume-role.ts';
import type { Identities } from '../identities.ts';
import type { Place } from '../policies/arn.ts';

/** Kinds of databases, and the attribute that ARNs of their users have. */
const kinds = [
  ['AWS::RDS::DBInstance', 'DbiResourceId'],
  ['AWS::RDS::DBCluster', 'DBClusterResourceId'],
] as const;

/**
 * `can-read` edges from principals that may `rds-db:connect` as some user of a database of their scope, where the database accepts such
 * logins. That the database has such a user, and that its network lets the attacker in, the edge assumes.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
export function connectDatabaseLogins(identities: Identities): void {
  const { graph } = identities;
  for (const [kind, attribute] of kinds)
    for (const id of graph.ofKind(kind)) {
      const node = graph.node(id);
      const accepts = node.properties.entries.get('EnableIAMDatabaseAuthentication');
      if (accepts?.kind !== 'unknown' && !(accepts?.kind === 'literal' && accepts.value === true)) continue;
      const { origin } = accepts;
      const own = unknown({ code: 'after-apply', says: '' }, origin, { to: node.key, attribute });
      const on: Place = { text: `rds-db:dbuser:${wordOf(own) ?? ''}/*` };
      const proved: Fact = { says: `\`${node.address}\` accepts logins with credentials of AWS`, origin };
      for (const members of identities.classes.values()) {
        const [first] = members;
        if (first?.node.scope !== node.scope || !identities.touches(first, 'rds-db')) continue;
        const decision = identities.may(first, 'rds-db:connect', on);
        if (decision.answer === 'denied' || (decision.answer === 'unknown' && decision.blind)) continue;
        const proof = {
          facts: [...decision.facts, proved],
          technique: 'T1078.004',
          assumes: `the attacker can reach \`${node.address}\` over the network, and it has a user for such logins`,
        };
        const unless =
          decision.answer === 'unknown' ? decision.unless : accepts.kind === 'unknown' ? accepts : undefined;
        for (const one of members) identities.connect('can-read', one.id, id, unlessOf(proof, unless));
      }
    }
}
