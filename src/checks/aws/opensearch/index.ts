/** Every check on Amazon OpenSearch Service. */
import domainDemandsHttps from './domain-demands-https.ts';
import domainEncrypted from './domain-encrypted.ts';
import domainNotOpen from './domain-not-open.ts';

export const opensearch = [domainDemandsHttps, domainEncrypted, domainNotOpen];
