/** Whether strangers reach a network interface: its address, its subnets, its security groups. */
import type { Graph, NodeId, Origin } from '../../../graph/index.ts';
import { all, any, type Decision, no, openQuestion, undecided } from '../decision.ts';
import type { Groups, SecurityGroups } from './security-groups.ts';
import type { Subnets } from './subnets.ts';

/** What is asked of all interfaces of AWS. */
export interface Networks {
  readonly graph: Graph;
  readonly groups: SecurityGroups;
  readonly subnets: Subnets;
}

/** An interface, or several alike. */
export interface Interface {
  /** Whether it has a public address of the family; for one subnet where that depends on the subnet. */
  readonly address: (family: 4 | 6, subnet: NodeId | undefined) => Decision;
  readonly subnets: Groups & { readonly isNamed: boolean };
  readonly groups: Groups & { readonly isNamed: boolean };
  readonly port?: number;
  /** Where the resource stands, for what is absent. */
  readonly origin: Origin;
  /** Whether it has no security group at all where none is named, as a network load balancer has. */
  readonly ungrouped?: boolean;
}

/** Whether strangers reach the interface. Of several subnets one that is open is enough. */
export function strangersReach({ groups, subnets }: Networks, one: Interface): Decision {
  const families = ([4, 6] as const).map((family) => {
    const letIn =
      one.groups.isNamed || one.groups.ids.length > 0
        ? groups.letsStrangersIn(one.groups, family, one.port)
        : one.ungrouped
          ? all()
          : no('no security group is named, and the default one lets in its own members only', one.origin);
    if (letIn.answer === 'no') return letIn;
    const ways = one.subnets.ids.map((subnet) =>
      all(one.address(family, subnet), subnets.opensTo(subnet, family), letIn),
    );
    if (one.subnets.open || !one.subnets.isNamed) {
      const why =
        one.subnets.open ??
        openQuestion('no subnet is named, so that the default network of the account decides', one.origin);
      ways.push(all(one.address(family, undefined), letIn, undecided(why)));
    }
    return any(ways, no('it lies in no subnet', one.origin));
  });
  const [v4, v6] = families;
  return any(v6 ? [v6] : [], v4 ?? no('it has no address', one.origin));
}
