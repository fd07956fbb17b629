/** Every check on Amazon WorkSpaces. */
import workspaceEncrypted from './workspace-encrypted.ts';

export const workspaces = [workspaceEncrypted];
