/** Every check on services. */
import databasesNotPublished from './databases-not-published.ts';
import loadBalancerRestrictsSources from './load-balancer-restricts-sources.ts';
import noExternalIps from './no-external-ips.ts';

export const service = [databasesNotPublished, loadBalancerRestrictsSources, noExternalIps];
