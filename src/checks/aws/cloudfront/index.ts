/** Every check on Amazon CloudFront. */
import distributionDemandsHttps from './distribution-demands-https.ts';
import distributionTlsCurrent from './distribution-tls-current.ts';
import originAccessControlled from './origin-access-controlled.ts';

export const cloudfront = [distributionDemandsHttps, distributionTlsCurrent, originAccessControlled];
