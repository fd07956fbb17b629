/** Provider defaults of identities, keys, messages and what watches. */
import { absent, byDefault } from './provider-default.ts';

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
  }),
  byDefault(
    'AWS::SQS::Queue',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-sqs-sse-queue.html',
    { SqsManagedSseEnabled: true },
    absent('KmsMasterKeyId'),
  ),
  byDefault('AWS::CloudTrail::Trail', `${template}aws-resource-cloudtrail-trail.html`, {
    EnableLogFileValidation: false,
    IsMultiRegionTrail: false,
    IsOrganizationTrail: false,
  }),
  byDefault('AWS::Cognito::UserPool', 'cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    'AdminCreateUserConfig.AllowAdminCreateUserOnly': false,
    DeletionProtection: 'INACTIVE',
    MfaConfiguration: 'OFF',
  }),
  byDefault('AWS::Macie::Session', `${template}aws-resource-macie-session.html`, { Status: 'ENABLED' }),
  byDefault('AWS::Events::Rule', `${template}aws-resource-events-rule.html`, { State: 'ENABLED' }),
  byDefault('AWS::CertificateManager::Certificate', `${template}aws-resource-certificatemanager-certificate.html`, {
    CertificateTransparencyLoggingPreference: 'ENABLED',
  }),
];
