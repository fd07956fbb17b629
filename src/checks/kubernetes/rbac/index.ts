/** Every check on roles and bindings. */
import defaultAccountNotGranted from './default-account-not-granted.ts';

export const rbac = [defaultAccountNotGranted];
