/** Whether strangers reach a network interface: its address, its subnets, its security groups. */
import type { Graph, NodeId, Origin } from '../../../graph/index.ts';
import { outOf } from '../../../schema/index.ts';
import { all, any, type Decision, no, openQuestion, undecided, yesIf } from '../decision.ts';
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
  /** Whether it lies in a default subnet where none is named, as an instance does that nothing else places. */
  readonly byDefault?: boolean;
}

/** Whether strangers reach the interface. Of several subnets one that is open is enough. */
export function strangersReach({ graph, groups, subnets }: Networks, one: Interface): Decision {
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
      ways.push(all(one.address(family, undefined), letIn, unplaced(graph, one)));
    }
    return any(ways, no('it lies in no subnet', one.origin));
  });
  const [v4, v6] = families;
  return any(v6 ? [v6] : [], v4 ?? no('it has no address', one.origin));
}

/**
 * Without a subnet AWS takes one of the default network, which is public. Security groups of a network that is declared here cannot apply
 * there. https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
 */
function unplaced(graph: Graph, { subnets, groups, byDefault, origin }: Interface): Decision {
  if (subnets.open) return undecided(subnets.open);
  const isElsewhere = groups.ids.some((id) =>
    outOf(graph, id, 'placed-in').some(({ to }) => graph.node(to).declaredAs !== 'aws_default_vpc'),
  );
  if (byDefault && !isElsewhere && !groups.open)
    return yesIf(
      'the account has its default network as AWS makes it',
      'no subnet is named, so that it lies in a default one, which is public',
      origin,
    );
  return undecided(openQuestion('no subnet is named, so that the default network of the account decides', origin));
}
