/** IAM, IAM Identity Center, Organizations and their neighbours. */
import { each, one, resource, tags, wrapped, type Table } from '../mapping.ts';

/** Where Terraform's types go: IAM, IAM Identity Center, Organizations and their neighbours. */
export const iam = {
  aws_iam_role: resource('AWS::IAM::Role', {
    assume_role_policy: 'AssumeRolePolicyDocument',
    description: 'Description',
    managed_policy_arns: 'ManagedPolicyArns',
    max_session_duration: 'MaxSessionDuration',
    name: 'RoleName',
    path: 'Path',
    permissions_boundary: 'PermissionsBoundary',
    tags: tags(),
    inline_policy: each('Policies', { name: 'PolicyName', policy: 'PolicyDocument' }),
  }),
  aws_iam_user: resource('AWS::IAM::User', {
    name: 'UserName',
    path: 'Path',
    permissions_boundary: 'PermissionsBoundary',
    tags: tags(),
  }),
  aws_iam_group: resource('AWS::IAM::Group', { name: 'GroupName', path: 'Path' }),
  aws_iam_policy: resource(
    'AWS::IAM::ManagedPolicy',
    { description: 'Description', name: 'ManagedPolicyName', path: 'Path', policy: 'PolicyDocument' },
    { refs: { arn: 'Ref', attachment_count: 'AttachmentCount', policy_id: 'PolicyId' } },
  ),
  aws_iam_role_policy: resource('AWS::IAM::RolePolicy', {
    name: 'PolicyName',
    policy: 'PolicyDocument',
    role: 'RoleName',
  }),
  aws_iam_user_policy: resource('AWS::IAM::UserPolicy', {
    name: 'PolicyName',
    policy: 'PolicyDocument',
    user: 'UserName',
  }),
  aws_iam_group_policy: resource('AWS::IAM::GroupPolicy', {
    group: 'GroupName',
    name: 'PolicyName',
    policy: 'PolicyDocument',
  }),
  aws_iam_group_membership: resource('AWS::IAM::UserToGroupAddition', { group: 'GroupName', users: 'Users' }),
  aws_iam_instance_profile: resource('AWS::IAM::InstanceProfile', {
    name: 'InstanceProfileName',
    path: 'Path',
    role: wrapped('Roles'),
  }),
  aws_iam_access_key: resource(
    'AWS::IAM::AccessKey',
    { status: 'Status', user: 'UserName' },
    { refs: { secret: 'SecretAccessKey' } },
  ),
  aws_iam_openid_connect_provider: resource('AWS::IAM::OIDCProvider', {
    client_id_list: 'ClientIdList',
    tags: tags(),
    thumbprint_list: 'ThumbprintList',
    url: 'Url',
  }),
  aws_iam_saml_provider: resource('AWS::IAM::SAMLProvider', {
    name: 'Name',
    saml_metadata_document: 'SamlMetadataDocument',
    tags: tags(),
  }),
  aws_iam_server_certificate: resource('AWS::IAM::ServerCertificate', {
    certificate_body: 'CertificateBody',
    certificate_chain: 'CertificateChain',
    name: 'ServerCertificateName',
    path: 'Path',
    private_key: 'PrivateKey',
    tags: tags(),
  }),
  aws_iam_service_linked_role: resource('AWS::IAM::ServiceLinkedRole', {
    aws_service_name: 'AWSServiceName',
    custom_suffix: 'CustomSuffix',
    description: 'Description',
  }),
  aws_iam_virtual_mfa_device: resource('AWS::IAM::VirtualMFADevice', {
    path: 'Path',
    tags: tags(),
    virtual_mfa_device_name: 'VirtualMfaDeviceName',
  }),
  aws_accessanalyzer_analyzer: resource('AWS::AccessAnalyzer::Analyzer', {
    analyzer_name: 'AnalyzerName',
    tags: tags(),
    type: 'Type',
    configuration: one('AnalyzerConfiguration', {
      internal_access: one('InternalAccessConfiguration', {}),
      unused_access: one('UnusedAccessConfiguration', {
        unused_access_age: 'UnusedAccessAge',
        analysis_rule: one('AnalysisRule', {
          exclusion: each('Exclusions', { account_ids: 'AccountIds', resource_tags: 'ResourceTags' }),
        }),
      }),
    }),
  }),
  aws_ssoadmin_permission_set: resource(
    'AWS::SSO::PermissionSet',
    {
      description: 'Description',
      instance_arn: 'InstanceArn',
      name: 'Name',
      relay_state: 'RelayStateType',
      session_duration: 'SessionDuration',
      tags: tags(),
    },
    { refs: { arn: 'PermissionSetArn' } },
  ),
  aws_ssoadmin_account_assignment: resource('AWS::SSO::Assignment', {
    instance_arn: 'InstanceArn',
    permission_set_arn: 'PermissionSetArn',
    principal_id: 'PrincipalId',
    principal_type: 'PrincipalType',
    target_id: 'TargetId',
    target_type: 'TargetType',
  }),
  aws_identitystore_group: resource(
    'AWS::IdentityStore::Group',
    { description: 'Description', display_name: 'DisplayName', identity_store_id: 'IdentityStoreId' },
    { refs: { group_id: 'GroupId' } },
  ),
  aws_identitystore_group_membership: resource(
    'AWS::IdentityStore::GroupMembership',
    { group_id: 'GroupId', identity_store_id: 'IdentityStoreId', member_id: 'MemberId.UserId' },
    { refs: { membership_id: 'MembershipId' } },
  ),
  aws_rolesanywhere_profile: resource(
    'AWS::RolesAnywhere::Profile',
    {
      accept_role_session_name: 'AcceptRoleSessionName',
      duration_seconds: 'DurationSeconds',
      enabled: 'Enabled',
      managed_policy_arns: 'ManagedPolicyArns',
      name: 'Name',
      require_instance_properties: 'RequireInstanceProperties',
      role_arns: 'RoleArns',
      session_policy: 'SessionPolicy',
      tags: tags(),
    },
    { refs: { arn: 'ProfileArn' } },
  ),
  aws_rolesanywhere_trust_anchor: resource(
    'AWS::RolesAnywhere::TrustAnchor',
    {
      enabled: 'Enabled',
      name: 'Name',
      tags: tags(),
      notification_settings: each('NotificationSettings', {
        channel: 'Channel',
        enabled: 'Enabled',
        event: 'Event',
        threshold: 'Threshold',
      }),
      source: one('Source', {
        source_type: 'SourceType',
        source_data: one('SourceData', { acm_pca_arn: 'AcmPcaArn', x509_certificate_data: 'X509CertificateData' }),
      }),
    },
    { refs: { arn: 'TrustAnchorArn' } },
  ),
  aws_organizations_account: resource(
    'AWS::Organizations::Account',
    { email: 'Email', name: 'AccountName', parent_id: wrapped('ParentIds'), role_name: 'RoleName', tags: tags() },
    { refs: { joined_method: 'JoinedMethod', joined_timestamp: 'JoinedTimestamp', state: 'State', status: 'Status' } },
  ),
  aws_organizations_organization: resource('AWS::Organizations::Organization', { feature_set: 'FeatureSet' }),
  aws_organizations_organizational_unit: resource('AWS::Organizations::OrganizationalUnit', {
    name: 'Name',
    parent_id: 'ParentId',
    tags: tags(),
  }),
  aws_organizations_policy: resource('AWS::Organizations::Policy', {
    content: 'Content',
    description: 'Description',
    name: 'Name',
    tags: tags(),
    type: 'Type',
  }),
  aws_organizations_resource_policy: resource('AWS::Organizations::ResourcePolicy', {
    content: 'Content',
    tags: tags(),
  }),
  aws_ram_resource_share: resource('AWS::RAM::ResourceShare', {
    allow_external_principals: 'AllowExternalPrincipals',
    name: 'Name',
    permission_arns: 'PermissionArns',
    tags: tags(),
  }),
} satisfies Table;
