/** Every check on Amazon EKS. */
import clusterEncryptsSecrets from './cluster-encrypts-secrets.ts';
import clusterEndpointNotOpenToInternet from './cluster-endpoint-not-open-to-internet.ts';
import clusterLogsAudit from './cluster-logs-audit.ts';
import clusterVersionSupported from './cluster-version-supported.ts';
import nodeGroupSshRestricted from './node-group-ssh-restricted.ts';

export const eks = [
  clusterEncryptsSecrets,
  clusterEndpointNotOpenToInternet,
  clusterLogsAudit,
  clusterVersionSupported,
  nodeGroupSshRestricted,
];
