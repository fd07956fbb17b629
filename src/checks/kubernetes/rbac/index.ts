/** Every check on roles and bindings. */
import accountsNotAdministrators from './accounts-not-administrators.ts';
import defaultAccountNotGranted from './default-account-not-granted.ts';
import noAdministrationForEveryone from './no-administration-for-everyone.ts';
import noCommandsInPods from './no-commands-in-pods.ts';
import noControlOfAdmission from './no-control-of-admission.ts';
import noEscalationOfRights from './no-escalation-of-rights.ts';
import noIdentitiesForOthers from './no-identities-for-others.ts';
import noNodeProxy from './no-node-proxy.ts';
import noWorkloadsEverywhere from './no-workloads-everywhere.ts';
import nothingForStrangers from './nothing-for-strangers.ts';
import rolesNameWhatTheyAllow from './roles-name-what-they-allow.ts';
import secretsNotReadableEverywhere from './secrets-not-readable-everywhere.ts';

export const rbac = [
  accountsNotAdministrators,
  defaultAccountNotGranted,
  noAdministrationForEveryone,
  noCommandsInPods,
  noControlOfAdmission,
  noEscalationOfRights,
  noIdentitiesForOthers,
  noNodeProxy,
  noWorkloadsEverywhere,
  nothingForStrangers,
  rolesNameWhatTheyAllow,
  secretsNotReadableEverywhere,
];
