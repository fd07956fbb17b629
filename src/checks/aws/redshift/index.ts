/** Every check on Amazon Redshift. */
import clusterEncrypted from './cluster-encrypted.ts';
import clusterNotPublic from './cluster-not-public.ts';
import clusterNotReachableFromInternet from './cluster-not-reachable-from-internet.ts';
import parameterGroupDemandsTls from './parameter-group-demands-tls.ts';
import passwordNotInCode from './password-not-in-code.ts';
import workgroupNotPublic from './workgroup-not-public.ts';

export const redshift = [
  clusterEncrypted,
  clusterNotPublic,
  clusterNotReachableFromInternet,
  parameterGroupDemandsTls,
  passwordNotInCode,
  workgroupNotPublic,
];
