/** Every check on AWS Lambda. */
import functionHoldsNoPlainSecrets from './function-holds-no-plain-secrets.ts';
import functionNotAdministrator from './function-not-administrator.ts';
import functionRuntimeSupported from './function-runtime-supported.ts';
import layerNotPublic from './layer-not-public.ts';
import permissionNamesSource from './permission-names-source.ts';
import permissionNotForEveryone from './permission-not-for-everyone.ts';
import urlAuthenticates from './url-authenticates.ts';

export const lambda = [
  functionHoldsNoPlainSecrets,
  functionNotAdministrator,
  functionRuntimeSupported,
  layerNotPublic,
  permissionNamesSource,
  permissionNotForEveryone,
  urlAuthenticates,
];
