/** Managed services with an address of their own on the internet: distributions, search domains, control planes, App Runner. */
import { isAbsent, itemsOf, knownOf, stateOf, unknownOf } from '../../../graph/index.ts';
import { outOf, resourcesOf } from '../../../schema/index.ts';
import { holdsStrangers, parseCidr } from '../addresses.ts';
import { type Collector, internet } from '../collector.ts';
import { all, no, openQuestion, undecided, yes } from '../decision.ts';
import { namedBy } from './attached-groups.ts';
import type { Networks } from './interfaces.ts';
import { strangersMayCall } from './open-policy.ts';
import { textsOf } from './subnets.ts';

/** Adds what strangers reach. */
export function reachPublicServices(networks: Networks, collector: Collector): void {
  reachDistributions(networks, collector);
  reachControlPlanes(networks, collector);
  const { graph } = networks;
  for (const kind of ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'] as const) {
    for (const { id, node, properties } of resourcesOf(graph, kind)) {
      const { origin } = node.properties;
      const placed = isAbsent(properties.VPCOptions)
        ? yes(`\`${node.address}\` lies in no network of its own`, origin)
        : no('it lies in a network', stateOf(properties.VPCOptions).origin);
      collector.add(
        internet,
        id,
        all(placed, strangersMayCall(properties.AccessPolicies, stateOf(properties.AccessPolicies).origin)),
      );
    }
  }
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::AppRunner::Service')) {
    const { IsPubliclyAccessible: open } = properties.NetworkConfiguration.IngressConfiguration;
    const why = unknownOf(open);
    if (knownOf(open) === false) continue;
    collector.add(
      internet,
      id,
      why ? undecided(why) : yes(`\`${node.address}\` has a public address`, stateOf(open).origin),
    );
  }
}

/** From a distribution to its origins. Buckets are left to those who read bucket policies. */
function reachDistributions({ graph, groups }: Networks, collector: Collector): void {
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::CloudFront::Distribution')) {
    if (knownOf(properties.DistributionConfig.Enabled) === false) continue;
    collector.add(internet, id, yes(`\`${node.address}\` is open to the internet`, node.properties.origin));
    for (const { to, proof } of outOf(graph, id, 'routes-to')) {
      const { kind } = graph.node(to);
      if (kind === 'AWS::S3::Bucket') continue;
      const balanced = kind.endsWith('::LoadBalancer');
      const named = namedBy(graph, to, 'AWS::EC2::SecurityGroup', [['SecurityGroups']]);
      const open = balanced && named.isNamed ? groups.letsStrangersIn(named, 4) : yes();
      const why = openQuestion(
        'whether its security group lets the distribution in is not known',
        graph.node(to).properties.origin,
      );
      collector.add(id, to, all({ answer: 'yes', facts: proof.facts }, open.answer === 'yes' ? open : undecided(why)));
    }
  }
}

/** The API server of a cluster: worth a finding, and no way to its workloads without a credential. */
function reachControlPlanes({ graph }: Networks, collector: Collector): void {
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::EKS::Cluster')) {
    const { EndpointPublicAccess: open, PublicAccessCidrs: ranges } = properties.ResourcesVpcConfig;
    if (knownOf(open) === false) continue;
    const why = unknownOf(open) ?? unknownOf(ranges);
    const known = textsOf(ranges).flatMap((text) => parseCidr(text) ?? []);
    if (why) collector.add(internet, id, undecided(why));
    else if (itemsOf(ranges).length === 0 || holdsStrangers(known, 4))
      collector.add(
        internet,
        id,
        yes(`the control plane of \`${node.address}\` has a public address`, stateOf(open).origin),
      );
  }
}
