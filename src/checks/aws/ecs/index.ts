/** Every check on Amazon ECS. */
import clusterLogsCommands from './cluster-logs-commands.ts';
import serviceHasNoPublicIp from './service-has-no-public-ip.ts';
import taskDoesNotShareHost from './task-does-not-share-host.ts';
import taskHoldsNoPlainSecrets from './task-holds-no-plain-secrets.ts';
import taskNotAdministrator from './task-not-administrator.ts';
import taskNotPrivileged from './task-not-privileged.ts';
import taskRootFilesystemReadOnly from './task-root-filesystem-read-only.ts';

export const ecs = [
  clusterLogsCommands,
  serviceHasNoPublicIp,
  taskDoesNotShareHost,
  taskHoldsNoPlainSecrets,
  taskNotAdministrator,
  taskNotPrivileged,
  taskRootFilesystemReadOnly,
];
