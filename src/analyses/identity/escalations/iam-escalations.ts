/** Escalations by IAM itself: policies, credentials, groups and trust. Facts from pathfinding.cloud and the IAM API reference. */
import type { Escalation } from './escalation.ts';

const api = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_';

/** Their targets are principals of the same account. */
export const iamEscalations: readonly Escalation[] = [
  {
    id: 'iam-create-policy-version',
    says: 'writes a new default version of a policy that is attached to it',
    needs: [{ actions: ['iam:CreatePolicyVersion'], on: 'own-policy' }],
    effect: { becomes: 'administrator' },
    technique: 'T1098.003',
    reference: `${api}CreatePolicyVersion.html`,
  },
  {
    id: 'iam-set-default-policy-version',
    says: 'switches a policy that is attached to it to another version',
    needs: [{ actions: ['iam:SetDefaultPolicyVersion'], on: 'own-policy' }],
    effect: { becomes: 'administrator' },
    technique: 'T1098.003',
    reference: `${api}SetDefaultPolicyVersion.html`,
    hangsOn: 'which versions the policy has is not among the sources',
  },
  ...(['User', 'Role'] as const).flatMap((what): readonly Escalation[] => [
    {
      id: `iam-attach-${what.toLowerCase()}-policy-to-self`,
      says: 'attaches AdministratorAccess to itself',
      needs: [{ actions: [`iam:Attach${what}Policy`], on: 'self' }],
      effect: { becomes: 'administrator' },
      technique: 'T1098.003',
      reference: `${api}Attach${what}Policy.html`,
    },
    {
      id: `iam-put-${what.toLowerCase()}-policy-on-self`,
      says: 'writes an inline policy of its own',
      needs: [{ actions: [`iam:Put${what}Policy`], on: 'self' }],
      effect: { becomes: 'administrator' },
      technique: 'T1098.003',
      reference: `${api}Put${what}Policy.html`,
    },
  ]),
  {
    id: 'iam-attach-group-policy',
    says: 'attaches AdministratorAccess to a group that it is in',
    needs: [{ actions: ['iam:AttachGroupPolicy'], on: 'own-group' }],
    effect: { becomes: 'administrator' },
    technique: 'T1098.003',
    reference: `${api}AttachGroupPolicy.html`,
  },
  {
    id: 'iam-put-group-policy',
    says: 'writes an inline policy of a group that it is in',
    needs: [{ actions: ['iam:PutGroupPolicy'], on: 'own-group' }],
    effect: { becomes: 'administrator' },
    technique: 'T1098.003',
    reference: `${api}PutGroupPolicy.html`,
  },
  {
    id: 'iam-update-assume-role-policy',
    says: 'makes a role trust it',
    needs: [{ actions: ['iam:UpdateAssumeRolePolicy'], on: 'target' }],
    effect: { becomes: 'target', target: 'role' },
    technique: 'T1098.003',
    reference: `${api}UpdateAssumeRolePolicy.html`,
  },
  {
    id: 'iam-attach-role-policy-and-assume',
    says: 'attaches AdministratorAccess to a role that it makes trust it',
    needs: [
      { actions: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'], on: 'target' },
      { actions: ['iam:UpdateAssumeRolePolicy'], on: 'target' },
    ],
    effect: { becomes: 'administrator' },
    technique: 'T1098.003',
    reference: `${api}AttachRolePolicy.html`,
  },
  {
    id: 'iam-create-role-with-policy',
    says: 'makes a role that trusts it and attaches AdministratorAccess to it',
    needs: [
      { actions: ['iam:CreateRole'], on: 'anything' },
      { actions: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'], on: 'anything' },
    ],
    effect: { becomes: 'administrator' },
    technique: 'T1136.003',
    reference: `${api}CreateRole.html`,
  },
  {
    id: 'iam-create-user-with-policy',
    says: 'makes a user with AdministratorAccess and a key of it',
    needs: [
      { actions: ['iam:CreateUser'], on: 'anything' },
      { actions: ['iam:AttachUserPolicy', 'iam:PutUserPolicy'], on: 'anything' },
      { actions: ['iam:CreateAccessKey', 'iam:CreateLoginProfile'], on: 'anything' },
    ],
    effect: { becomes: 'administrator' },
    technique: 'T1136.003',
    reference: `${api}CreateUser.html`,
  },
  {
    id: 'iam-create-access-key',
    says: 'makes an access key of the user',
    needs: [{ actions: ['iam:CreateAccessKey'], on: 'target' }],
    effect: { becomes: 'target', target: 'user' },
    technique: 'T1098.001',
    reference: `${api}CreateAccessKey.html`,
  },
  {
    id: 'iam-create-login-profile',
    says: 'gives the user a password',
    needs: [{ actions: ['iam:CreateLoginProfile'], on: 'target' }],
    effect: { becomes: 'target', target: 'user' },
    technique: 'T1098.001',
    reference: `${api}CreateLoginProfile.html`,
  },
  {
    id: 'iam-update-login-profile',
    says: 'changes the password of the user',
    needs: [{ actions: ['iam:UpdateLoginProfile'], on: 'target' }],
    effect: { becomes: 'target', target: 'user' },
    technique: 'T1098.001',
    reference: `${api}UpdateLoginProfile.html`,
  },
  {
    id: 'iam-add-user-to-group',
    says: 'joins the group',
    needs: [{ actions: ['iam:AddUserToGroup'], on: 'target' }],
    effect: { becomes: 'target', target: 'group' },
    technique: 'T1098.003',
    reference: `${api}AddUserToGroup.html`,
  },
];
