/** Network exposure: who on the internet reaches what, and by which facts. */
import type { Analysis } from '../analysis.ts';
import { reachApis } from './aws/apis.ts';
import { reachDatabases } from './aws/databases.ts';
import { reachFunctions } from './aws/functions.ts';
import { reachInstances } from './aws/instances.ts';
import type { Networks } from './aws/interfaces.ts';
import { reachLoadBalancers } from './aws/load-balancers.ts';
import { reachPublicServices } from './aws/public-services.ts';
import { SecurityGroups } from './aws/security-groups.ts';
import { Subnets } from './aws/subnets.ts';
import { Collector } from './collector.ts';
import { clustersOf } from './kubernetes/cluster.ts';
import { reachGateways } from './kubernetes/gateways.ts';
import { reachHosts } from './kubernetes/hosts.ts';
import { reachBoundServices, reachIngresses } from './kubernetes/ingresses.ts';
import { reachServices } from './kubernetes/services.ts';

export type { Decision } from './decision.ts';

/** Adds `foothold/internet` and `can-reach` edges. Edges that hang on something unknown carry `unless`. */
export const network: Analysis = {
  name: 'network',
  derive(graph) {
    const collector = new Collector(graph);
    const networks: Networks = { graph, groups: new SecurityGroups(graph), subnets: new Subnets(graph) };
    reachInstances(networks, collector);
    reachLoadBalancers(networks, collector);
    reachDatabases(networks, collector);
    reachFunctions(networks, collector);
    reachApis(networks, collector);
    reachPublicServices(networks, collector);
    const clusters = clustersOf(graph);
    reachServices(clusters, collector);
    reachIngresses(clusters, collector);
    reachGateways(clusters, collector);
    reachBoundServices(clusters, collector);
    reachHosts(clusters, collector);
    collector.write();
    return [];
  },
};
