/** Every check on AWS Backup. */
import vaultNotPublic from './vault-not-public.ts';

export const backup = [vaultNotPublic];
