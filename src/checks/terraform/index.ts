/** Every check on what Terraform holds beside resources. */
import providerHoldsNoSecrets from './provider-holds-no-secrets.ts';
import provisionersHoldNoSecrets from './provisioners-hold-no-secrets.ts';

export const terraform = [providerHoldsNoSecrets, provisionersHoldNoSecrets];
