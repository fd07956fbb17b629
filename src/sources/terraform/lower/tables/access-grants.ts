/** S3 Access Grants. */
import { one, resource, type Table, tags } from '../mapping.ts';

/** Where Terraform's types go: S3 Access Grants. */
export const accessGrants = {
  aws_s3control_access_grants_instance: resource(
    'AWS::S3::AccessGrantsInstance',
    { identity_center_arn: 'IdentityCenterArn', tags: tags() },
    {
      refs: {
        access_grants_instance_arn: 'AccessGrantsInstanceArn',
        access_grants_instance_id: 'AccessGrantsInstanceId',
      },
    },
  ),
  aws_s3control_access_grants_location: resource(
    'AWS::S3::AccessGrantsLocation',
    { iam_role_arn: 'IamRoleArn', location_scope: 'LocationScope', tags: tags() },
    {
      refs: {
        access_grants_location_arn: 'AccessGrantsLocationArn',
        access_grants_location_id: 'AccessGrantsLocationId',
      },
    },
  ),
  aws_s3control_access_grant: resource(
    'AWS::S3::AccessGrant',
    {
      access_grants_location_id: 'AccessGrantsLocationId',
      permission: 'Permission',
      s3_prefix_type: 'S3PrefixType',
      tags: tags(),
      access_grants_location_configuration: one('AccessGrantsLocationConfiguration', { s3_sub_prefix: 'S3SubPrefix' }),
      grantee: one('Grantee', { grantee_identifier: 'GranteeIdentifier', grantee_type: 'GranteeType' }),
    },
    { refs: { access_grant_arn: 'AccessGrantArn', access_grant_id: 'AccessGrantId', grant_scope: 'GrantScope' } },
  ),
} satisfies Table;
