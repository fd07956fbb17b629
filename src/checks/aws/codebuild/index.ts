/** Every check on AWS CodeBuild. */
import projectHoldsNoPlainSecrets from './project-holds-no-plain-secrets.ts';
import projectNotPrivileged from './project-not-privileged.ts';
import projectNotPublic from './project-not-public.ts';

export const codebuild = [projectHoldsNoPlainSecrets, projectNotPrivileged, projectNotPublic];
