/** Every check on AWS CodeBuild. */
import projectHoldsNoPlainSecrets from './project-holds-no-plain-secrets.ts';
import projectNotAdministrator from './project-not-administrator.ts';
import projectNotPrivileged from './project-not-privileged.ts';
import projectNotPublic from './project-not-public.ts';

export const codebuild = [projectHoldsNoPlainSecrets, projectNotAdministrator, projectNotPrivileged, projectNotPublic];
