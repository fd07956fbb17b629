/** Provider defaults of storage: S3, EBS, EFS, ECR, backups. */
import { byDefault, depends, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';

/** Tables of what AWS does by default: storage. */
export const awsStorage = [
  byDefault('AWS::S3::Bucket', 'AmazonS3/latest/userguide/create-bucket-faq.html', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  }),
  byDefault('AWS::S3::Bucket', terraformPage('s3_bucket_public_access_block'), {
    'PublicAccessBlockConfiguration.BlockPublicAcls': false,
    'PublicAccessBlockConfiguration.BlockPublicPolicy': false,
    'PublicAccessBlockConfiguration.IgnorePublicAcls': false,
    'PublicAccessBlockConfiguration.RestrictPublicBuckets': false,
  }),
  byDefault('AWS::S3::Bucket', 'AmazonS3/latest/userguide/default-encryption-faq.html', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
  }),
  byDefault('AWS::S3::AccessPoint', 'AmazonS3/latest/userguide/access-points-bpa-settings.html', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  }),
  byDefault('AWS::EC2::Volume', 'ebs/latest/userguide/encryption-by-default.html', {
    Encrypted: depends('whether the account encrypts new volumes by default'),
  }),
  byDefault('AWS::EC2::Instance', 'ebs/latest/userguide/encryption-by-default.html', {
    'BlockDeviceMappings[].Ebs.Encrypted': depends('whether the account encrypts new volumes by default'),
  }),
  byDefault('AWS::EC2::LaunchTemplate', 'ebs/latest/userguide/encryption-by-default.html', {
    'LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted': depends(
      'whether the account encrypts new volumes by default',
    ),
  }),
  byDefault('AWS::AutoScaling::LaunchConfiguration', 'ebs/latest/userguide/encryption-by-default.html', {
    'BlockDeviceMappings[].Ebs.Encrypted': depends('whether the account encrypts new volumes by default'),
  }),
  byDefault('AWS::EFS::FileSystem', 'efs/latest/ug/encryption-at-rest.html', { Encrypted: false }),
  byDefault('AWS::ECR::Repository', 'AmazonECR/latest/APIReference/API_CreateRepository.html', {
    EncryptionConfiguration: { EncryptionType: 'AES256' },
    ImageScanningConfiguration: { ScanOnPush: false },
    'ImageScanningConfiguration.ScanOnPush': false,
    ImageTagMutability: 'MUTABLE',
  }),
  byDefault('AWS::WorkSpaces::Workspace', `${template}aws-resource-workspaces-workspace.html`, {
    RootVolumeEncryptionEnabled: false,
    UserVolumeEncryptionEnabled: false,
  }),
];
