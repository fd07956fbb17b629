/** Every check on AWS Identity and Access Management. */
import accessKeyNotDeclared from './access-key-not-declared.ts';
import identityCannotBecomeAdministrator from './identity-cannot-become-administrator.ts';
import identityWithoutAdministratorAccess from './identity-without-administrator-access.ts';
import oidcRoleNamesSubject from './oidc-role-names-subject.ts';
import policyAllowsByName from './policy-allows-by-name.ts';
import policyPassesNamedRoles from './policy-passes-named-roles.ts';
import policyWithoutEscalation from './policy-without-escalation.ts';
import policyWithoutFullAccess from './policy-without-full-access.ts';
import policyWithoutFullIamAccess from './policy-without-full-iam-access.ts';
import policyWithoutWholeServices from './policy-without-whole-services.ts';
import roleCrossAccountTrustHasExternalId from './role-cross-account-trust-has-external-id.ts';
import roleGithubTrustNamesRepository from './role-github-trust-names-repository.ts';
import roleNotAssumableByEveryone from './role-not-assumable-by-everyone.ts';
import userHasNoPoliciesOfItsOwn from './user-has-no-policies-of-its-own.ts';

export const iam = [
  accessKeyNotDeclared,
  identityCannotBecomeAdministrator,
  identityWithoutAdministratorAccess,
  oidcRoleNamesSubject,
  policyAllowsByName,
  policyPassesNamedRoles,
  policyWithoutEscalation,
  policyWithoutFullAccess,
  policyWithoutFullIamAccess,
  policyWithoutWholeServices,
  roleCrossAccountTrustHasExternalId,
  roleGithubTrustNamesRepository,
  roleNotAssumableByEveryone,
  userHasNoPoliciesOfItsOwn,
];
