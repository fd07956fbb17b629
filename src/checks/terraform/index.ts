/** Every check on what Terraform holds beside resources. */
import backendHoldsNoSecrets from './backend-holds-no-secrets.ts';
import httpBackendUsesTls from './http-backend-uses-tls.ts';
import providerHoldsNoSecrets from './provider-holds-no-secrets.ts';
import provisionersHoldNoSecrets from './provisioners-hold-no-secrets.ts';

export const terraform = [backendHoldsNoSecrets, httpBackendUsesTls, providerHoldsNoSecrets, provisionersHoldNoSecrets];
