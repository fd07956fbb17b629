/** Every check on Amazon RDS and Aurora. */
import clusterDeletionProtected from './cluster-deletion-protected.ts';
import clusterEncrypted from './cluster-encrypted.ts';
import databaseNotReachableFromInternet from './database-not-reachable-from-internet.ts';
import instanceBackedUp from './instance-backed-up.ts';
import instanceDeletionProtected from './instance-deletion-protected.ts';
import instanceEncrypted from './instance-encrypted.ts';
import instanceNotPublic from './instance-not-public.ts';
import instanceTakesMinorUpgrades from './instance-takes-minor-upgrades.ts';
import passwordNotInCode from './password-not-in-code.ts';

export const rds = [
  clusterDeletionProtected,
  clusterEncrypted,
  databaseNotReachableFromInternet,
  instanceBackedUp,
  instanceDeletionProtected,
  instanceEncrypted,
  instanceNotPublic,
  instanceTakesMinorUpgrades,
  passwordNotInCode,
];
