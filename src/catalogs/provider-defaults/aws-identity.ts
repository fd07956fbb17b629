/** Provider defaults of identities, keys, messages and what watches. */
import { absent, byDefault, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';

/** Tables of what AWS does by default: identity. */
export const awsIdentity = [
  byDefault('AWS::IAM::Role', `${template}aws-resource-iam-role.html`, { MaxSessionDuration: 3600, Path: '/' }),
  byDefault('AWS::IAM::User', `${template}aws-resource-iam-user.html`, { Path: '/' }),
  byDefault('AWS::IAM::Group', `${template}aws-resource-iam-group.html`, { Path: '/' }),
  byDefault('AWS::IAM::ManagedPolicy', `${template}aws-resource-iam-managedpolicy.html`, { Path: '/' }),
  byDefault('AWS::IAM::InstanceProfile', `${template}aws-resource-iam-instanceprofile.html`, { Path: '/' }),
  byDefault('AWS::KMS::Key', `${template}aws-resource-kms-key.html`, {
    Enabled: true,
    EnableKeyRotation: false,
    KeySpec: 'SYMMETRIC_DEFAULT',
    KeyUsage: 'ENCRYPT_DECRYPT',
    MultiRegion: false,
    Origin: 'AWS_KMS',
  }),
  byDefault(
    'AWS::SQS::Queue',
    `${template}aws-resource-sqs-queue.html`,
    { SqsManagedSseEnabled: true },
    absent('KmsMasterKeyId'),
  ),
  byDefault('AWS::CloudTrail::Trail', `${template}aws-resource-cloudtrail-trail.html`, {
    EnableLogFileValidation: false,
    IsMultiRegionTrail: false,
    IsOrganizationTrail: false,
  }),
  byDefault('AWS::Cognito::UserPool', 'cognito/latest/developerguide/user-pool-settings-deletion-protection.html', {
    DeletionProtection: 'INACTIVE',
  }),
  byDefault('AWS::Cognito::UserPool', terraformPage('cognito_user_pool'), { MfaConfiguration: 'OFF' }),
  byDefault('AWS::Macie::Session', `${template}aws-resource-macie-session.html`, { Status: 'ENABLED' }),
  byDefault('AWS::CertificateManager::Certificate', `${template}aws-resource-certificatemanager-certificate.html`, {
    CertificateTransparencyLoggingPreference: 'ENABLED',
  }),
];
