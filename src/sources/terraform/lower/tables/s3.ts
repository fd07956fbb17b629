/** Amazon S3: buckets and access points. */
import { each, one, renamed, resource, tags, word, type Table } from '../mapping.ts';

/** Where Terraform's types go: Amazon S3: buckets and access points. */
export const s3 = {
  aws_s3_bucket: resource(
    'AWS::S3::Bucket',
    {
      acceleration_status: 'AccelerateConfiguration.AccelerationStatus',
      bucket_namespace: 'BucketNamespace',
      acl: renamed('AccessControl', {
        private: 'Private',
        'public-read': 'PublicRead',
        'public-read-write': 'PublicReadWrite',
        'authenticated-read': 'AuthenticatedRead',
        'aws-exec-read': 'AwsExecRead',
        'bucket-owner-full-control': 'BucketOwnerFullControl',
        'bucket-owner-read': 'BucketOwnerRead',
        'log-delivery-write': 'LogDeliveryWrite',
      }),
      bucket: 'BucketName',
      object_lock_enabled: 'ObjectLockEnabled',
      tags: tags(),
      cors_rule: each('CorsConfiguration.CorsRules', {
        allowed_headers: 'AllowedHeaders',
        allowed_methods: 'AllowedMethods',
        allowed_origins: 'AllowedOrigins',
        expose_headers: 'ExposedHeaders',
        max_age_seconds: 'MaxAge',
      }),
      lifecycle_rule: each('LifecycleConfiguration.Rules', {
        id: 'Id',
        prefix: 'Prefix',
        enabled: word('Status', 'Enabled', 'Disabled'),
        abort_incomplete_multipart_upload_days: 'AbortIncompleteMultipartUpload.DaysAfterInitiation',
        expiration: one('', {
          days: 'ExpirationInDays',
          date: 'ExpirationDate',
          expired_object_delete_marker: 'ExpiredObjectDeleteMarker',
        }),
        noncurrent_version_expiration: one('NoncurrentVersionExpiration', { days: 'NoncurrentDays' }),
        noncurrent_version_transition: each('NoncurrentVersionTransitions', {
          days: 'TransitionInDays',
          storage_class: 'StorageClass',
        }),
        tags: tags('TagFilters'),
        transition: each('Transitions', {
          days: 'TransitionInDays',
          date: 'TransitionDate',
          storage_class: 'StorageClass',
        }),
      }),
      logging: one('LoggingConfiguration', { target_bucket: 'DestinationBucketName', target_prefix: 'LogFilePrefix' }),
      object_lock_configuration: one('ObjectLockConfiguration', {
        object_lock_enabled: 'ObjectLockEnabled',
        rule: one('Rule', {
          default_retention: one('DefaultRetention', { days: 'Days', mode: 'Mode', years: 'Years' }),
        }),
      }),
      replication_configuration: one('ReplicationConfiguration', {
        role: 'Role',
        rules: each('Rules', {
          id: 'Id',
          prefix: 'Prefix',
          priority: 'Priority',
          status: 'Status',
          destination: one('Destination', {
            bucket: 'Bucket',
            account_id: 'Account',
            storage_class: 'StorageClass',
            replica_kms_key_id: 'EncryptionConfiguration.ReplicaKmsKeyID',
          }),
        }),
      }),
      server_side_encryption_configuration: one('BucketEncryption', {
        rule: each('ServerSideEncryptionConfiguration', {
          bucket_key_enabled: 'BucketKeyEnabled',
          apply_server_side_encryption_by_default: one('ServerSideEncryptionByDefault', {
            sse_algorithm: 'SSEAlgorithm',
            kms_master_key_id: 'KMSMasterKeyID',
          }),
        }),
      }),
      versioning: one('VersioningConfiguration', { enabled: word('Status', 'Enabled', 'Suspended') }),
      website: one('WebsiteConfiguration', { index_document: 'IndexDocument', error_document: 'ErrorDocument' }),
    },
    {
      refs: {
        bucket_domain_name: 'DomainName',
        bucket_regional_domain_name: 'RegionalDomainName',
        website_endpoint: 'WebsiteURL',
      },
      also: [{ from: 'policy', kind: 'AWS::S3::BucketPolicy', owner: 'Bucket', fields: 'PolicyDocument' }],
    },
  ),
  aws_s3_bucket_policy: resource('AWS::S3::BucketPolicy', { bucket: 'Bucket', policy: 'PolicyDocument' }),
  aws_s3_access_point: resource(
    'AWS::S3::AccessPoint',
    {
      bucket: 'Bucket',
      bucket_account_id: 'BucketAccountId',
      name: 'Name',
      policy: 'Policy',
      tags: tags(),
      public_access_block_configuration: one('PublicAccessBlockConfiguration', {
        block_public_acls: 'BlockPublicAcls',
        block_public_policy: 'BlockPublicPolicy',
        ignore_public_acls: 'IgnorePublicAcls',
        restrict_public_buckets: 'RestrictPublicBuckets',
      }),
      vpc_configuration: one('VpcConfiguration', { vpc_id: 'VpcId' }),
    },
    {
      refs: { alias: 'Alias', network_origin: 'NetworkOrigin' },
      assumed: {
        'PublicAccessBlockConfiguration.BlockPublicAcls': {
          value: true,
          says: 'Terraform: block_public_acls is true unless set',
        },
        'PublicAccessBlockConfiguration.BlockPublicPolicy': {
          value: true,
          says: 'Terraform: block_public_policy is true unless set',
        },
        'PublicAccessBlockConfiguration.IgnorePublicAcls': {
          value: true,
          says: 'Terraform: ignore_public_acls is true unless set',
        },
        'PublicAccessBlockConfiguration.RestrictPublicBuckets': {
          value: true,
          says: 'Terraform: restrict_public_buckets is true unless set',
        },
      },
    },
  ),
  aws_s3_directory_bucket: resource('AWS::S3Express::DirectoryBucket', {
    data_redundancy: 'DataRedundancy',
    tags: tags(),
  }),
  aws_s3control_multi_region_access_point: resource(
    'AWS::S3::MultiRegionAccessPoint',
    {},
    { refs: { alias: 'Alias' } },
  ),
  aws_s3control_object_lambda_access_point: resource(
    'AWS::S3ObjectLambda::AccessPoint',
    { name: 'Name' },
    { refs: { alias: 'Alias' } },
  ),
  aws_s3control_object_lambda_access_point_policy: resource('AWS::S3ObjectLambda::AccessPointPolicy', {
    policy: 'PolicyDocument',
  }),
  aws_s3tables_table_bucket: resource(
    'AWS::S3Tables::TableBucket',
    {
      encryption_configuration: one('EncryptionConfiguration', {
        kms_key_arn: 'KMSKeyArn',
        sse_algorithm: 'SSEAlgorithm',
      }),
      name: 'TableBucketName',
      tags: tags(),
    },
    { refs: { arn: 'Ref' } },
  ),
  aws_s3tables_table_bucket_policy: resource('AWS::S3Tables::TableBucketPolicy', {
    resource_policy: 'ResourcePolicy',
    table_bucket_arn: 'TableBucketARN',
  }),
  aws_s3tables_table: resource(
    'AWS::S3Tables::Table',
    { name: 'TableName', namespace: 'Namespace', table_bucket_arn: 'TableBucketARN', tags: tags() },
    { refs: { arn: 'Ref', version_token: 'VersionToken', warehouse_location: 'WarehouseLocation' } },
  ),
  aws_s3tables_namespace: resource('AWS::S3Tables::Namespace', {
    namespace: 'Namespace',
    table_bucket_arn: 'TableBucketARN',
  }),
  aws_s3tables_table_policy: resource('AWS::S3Tables::TablePolicy', { resource_policy: 'ResourcePolicy' }),
} satisfies Table;
