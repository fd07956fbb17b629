/** Every check on Elastic Load Balancing. */
import classicListenerUsesTls from './classic-listener-uses-tls.ts';
import listenerTlsPolicyCurrent from './listener-tls-policy-current.ts';
import listenerUsesTls from './listener-uses-tls.ts';
import loadBalancerDeletionProtected from './load-balancer-deletion-protected.ts';
import loadBalancerDropsInvalidHeaders from './load-balancer-drops-invalid-headers.ts';
import loadBalancerLogsAccess from './load-balancer-logs-access.ts';

export const elb = [
  classicListenerUsesTls,
  listenerTlsPolicyCurrent,
  listenerUsesTls,
  loadBalancerDeletionProtected,
  loadBalancerDropsInvalidHeaders,
  loadBalancerLogsAccess,
];
