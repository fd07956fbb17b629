/** Every check on Amazon CloudFront. */
import distributionDemandsHttps from './distribution-demands-https.ts';
import distributionLogsAccess from './distribution-logs-access.ts';
import distributionTlsCurrent from './distribution-tls-current.ts';
import originAccessControlled from './origin-access-controlled.ts';

export const cloudfront = [
  distributionDemandsHttps,
  distributionLogsAccess,
  distributionTlsCurrent,
  originAccessControlled,
];
