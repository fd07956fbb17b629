/** IAM: types that attach something to a role, user or group, where the published form has a property of it. */
import { added, partOf, type Table } from '../mapping.ts';

const attached = { policy_arn: added('ManagedPolicyArns') };

/** Where Terraform's types go: IAM: types that attach something to a role, user or group, where the published form has a property of it. */
export const iamParts = {
  aws_iam_group_policy_attachment: partOf('aws_iam_group', { group: 'name' }, attached),
  aws_iam_policy_attachment: partOf('aws_iam_role', { roles: 'name' }, attached, {
    unpublished: ['name'],
    besides: [
      partOf('aws_iam_user', { users: 'name' }, attached),
      partOf('aws_iam_group', { groups: 'name' }, attached),
    ],
  }),
  aws_iam_role_policy_attachment: partOf('aws_iam_role', { role: 'name' }, attached),
  aws_iam_role_policy_attachments_exclusive: partOf(
    'aws_iam_role',
    { role_name: 'name' },
    { policy_arns: added('ManagedPolicyArns') },
  ),
  aws_iam_user_group_membership: partOf('aws_iam_user', { user: 'name' }, { groups: added('Groups') }),
  aws_iam_user_login_profile: partOf(
    'aws_iam_user',
    { user: 'name' },
    { password_reset_required: 'LoginProfile.PasswordResetRequired' },
    { ensures: ['LoginProfile'] },
  ),
  aws_iam_user_policy_attachment: partOf('aws_iam_user', { user: 'name' }, attached),
} satisfies Table;
