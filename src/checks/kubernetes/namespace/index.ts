/** Every check on namespaces. */
import enforcesPodSecurity from './enforces-pod-security.ts';
import hasNetworkPolicy from './has-network-policy.ts';

export const namespace = [enforcesPodSecurity, hasNetworkPolicy];
