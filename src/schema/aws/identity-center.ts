/** IAM Identity Center, its store, and Roles Anywhere, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of IAM Identity Center, its store, and Roles Anywhere, by their published names. */
export const identityCenter = {
  'AWS::IdentityStore::Group': kind(record({ Description: text, DisplayName: text, IdentityStoreId: text })),
  'AWS::IdentityStore::GroupMembership': kind(
    record({ GroupId: text, IdentityStoreId: text, MemberId: record({ UserId: text }) }),
  ),
  'AWS::RolesAnywhere::Profile': kind(
    record({
      AcceptRoleSessionName: flag,
      AttributeMappings: list(record({ MappingRules: list(record({ Specifier: text })), CertificateField: text })),
      DurationSeconds: number,
      Enabled: flag,
      ManagedPolicyArns: list(text),
      Name: text,
      RequireInstanceProperties: flag,
      RoleArns: list(text),
      SessionPolicy: text,
      Tags: tags,
    }),
    { arn: 'arn:*:rolesanywhere:*:*:profile/${Ref}' },
  ),
  'AWS::RolesAnywhere::TrustAnchor': kind(
    record({
      Enabled: flag,
      Name: text,
      NotificationSettings: list(record({ Channel: text, Enabled: flag, Event: text, Threshold: number })),
      Source: record({ SourceType: text, SourceData: record({ AcmPcaArn: text, X509CertificateData: text }) }),
      Tags: tags,
    }),
    { arn: 'arn:*:rolesanywhere:*:*:trust-anchor/${Ref}' },
  ),
  'AWS::SSO::Assignment': kind(
    record({
      InstanceArn: text,
      PermissionSetArn: text,
      PrincipalId: text,
      PrincipalType: text,
      TargetId: text,
      TargetType: text,
    }),
  ),
  'AWS::SSO::Instance': kind(record({ Name: text, Tags: tags })),
  'AWS::SSO::PermissionSet': kind(
    record({
      CustomerManagedPolicyReferences: list(record({ Path: text, Name: text })),
      Description: text,
      InlinePolicy: json(policyDocument),
      InstanceArn: text,
      ManagedPolicies: list(text),
      Name: text,
      PermissionsBoundary: record({
        CustomerManagedPolicyReference: record({ Path: text, Name: text }),
        ManagedPolicyArn: text,
      }),
      RelayStateType: text,
      SessionDuration: text,
      Tags: tags,
    }),
  ),
} as const;
