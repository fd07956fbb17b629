/** Amazon S3: types that are part of a bucket, where the published form has properties. */
import { each, eachBy, keyed, one, partOf, renamed, type Table, tags } from '../mapping.ts';

const bucket = { bucket: 'bucket' };
const filter = {
  filter_prefix: keyed('Filter.S3Key.Rules', 'prefix', ['Name', 'Value']),
  filter_suffix: keyed('Filter.S3Key.Rules', 'suffix', ['Name', 'Value']),
};
const sized = { object_size_greater_than: 'ObjectSizeGreaterThan', object_size_less_than: 'ObjectSizeLessThan' };
const buckets = ['aws_s3_bucket', 'aws_s3_directory_bucket'];

/** Where Terraform's types go: Amazon S3: types that are part of a bucket, where the published form has properties. */
export const s3Parts = {
  aws_s3_bucket_accelerate_configuration: partOf('aws_s3_bucket', bucket, {
    status: 'AccelerateConfiguration.AccelerationStatus',
  }),
  aws_s3_bucket_acl: partOf('aws_s3_bucket', bucket, {
    acl: renamed('AccessControl', {
      'authenticated-read': 'AuthenticatedRead',
      'aws-exec-read': 'AwsExecRead',
      'bucket-owner-full-control': 'BucketOwnerFullControl',
      'bucket-owner-read': 'BucketOwnerRead',
      'log-delivery-write': 'LogDeliveryWrite',
      private: 'Private',
      'public-read': 'PublicRead',
      'public-read-write': 'PublicReadWrite',
    }),
  }),
  aws_s3_bucket_cors_configuration: partOf('aws_s3_bucket', bucket, {
    cors_rule: each('CorsConfiguration.CorsRules', {
      allowed_headers: 'AllowedHeaders',
      allowed_methods: 'AllowedMethods',
      allowed_origins: 'AllowedOrigins',
      expose_headers: 'ExposedHeaders',
      id: 'Id',
      max_age_seconds: 'MaxAge',
    }),
  }),
  aws_s3_bucket_lifecycle_configuration: partOf('aws_s3_bucket', bucket, {
    transition_default_minimum_object_size: 'LifecycleConfiguration.TransitionDefaultMinimumObjectSize',
    rule: each('LifecycleConfiguration.Rules', {
      abort_incomplete_multipart_upload: one('AbortIncompleteMultipartUpload', {
        days_after_initiation: 'DaysAfterInitiation',
      }),
      expiration: one('', {
        date: 'ExpirationDate',
        days: 'ExpirationInDays',
        expired_object_delete_marker: 'ExpiredObjectDeleteMarker',
      }),
      filter: one('', {
        and: one('', { ...sized, prefix: 'Prefix', tags: tags('TagFilters') }),
        ...sized,
        prefix: 'Prefix',
        tag: each('TagFilters', { key: 'Key', value: 'Value' }),
      }),
      id: 'Id',
      noncurrent_version_expiration: one('NoncurrentVersionExpiration', {
        newer_noncurrent_versions: 'NewerNoncurrentVersions',
        noncurrent_days: 'NoncurrentDays',
      }),
      noncurrent_version_transition: each('NoncurrentVersionTransitions', {
        newer_noncurrent_versions: 'NewerNoncurrentVersions',
        noncurrent_days: 'TransitionInDays',
        storage_class: 'StorageClass',
      }),
      prefix: 'Prefix',
      status: 'Status',
      transition: each('Transitions', {
        date: 'TransitionDate',
        days: 'TransitionInDays',
        storage_class: 'StorageClass',
      }),
    }),
  }),
  aws_s3_bucket_logging: partOf('aws_s3_bucket', bucket, {
    target_bucket: 'LoggingConfiguration.DestinationBucketName',
    target_object_key_format: one('LoggingConfiguration.TargetObjectKeyFormat', {
      partitioned_prefix: one('PartitionedPrefix', { partition_date_source: 'PartitionDateSource' }),
      simple_prefix: one('SimplePrefix', {}),
    }),
    target_prefix: 'LoggingConfiguration.LogFilePrefix',
  }),
  aws_s3_bucket_notification: partOf('aws_s3_bucket', bucket, {
    eventbridge: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
    lambda_function: eachBy('events', 'NotificationConfiguration.LambdaConfigurations', {
      events: 'Event',
      ...filter,
      lambda_function_arn: 'Function',
    }),
    queue: eachBy('events', 'NotificationConfiguration.QueueConfigurations', {
      events: 'Event',
      ...filter,
      queue_arn: 'Queue',
    }),
    topic: eachBy('events', 'NotificationConfiguration.TopicConfigurations', {
      events: 'Event',
      ...filter,
      topic_arn: 'Topic',
    }),
  }),
  aws_s3_bucket_object_lock_configuration: partOf('aws_s3_bucket', bucket, {
    object_lock_enabled: 'ObjectLockConfiguration.ObjectLockEnabled',
    rule: one('ObjectLockConfiguration.Rule', {
      default_retention: one('DefaultRetention', { days: 'Days', mode: 'Mode', years: 'Years' }),
    }),
  }),
  aws_s3_bucket_ownership_controls: partOf('aws_s3_bucket', bucket, {
    rule: each('OwnershipControls.Rules', { object_ownership: 'ObjectOwnership' }),
  }),
  aws_s3_bucket_public_access_block: partOf(
    'aws_s3_bucket',
    bucket,
    {
      block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
      block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
      ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
      restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
    },
    { ensures: ['PublicAccessBlockConfiguration'] },
  ),
  aws_s3_bucket_replication_configuration: partOf('aws_s3_bucket', bucket, {
    role: 'ReplicationConfiguration.Role',
    rule: each('ReplicationConfiguration.Rules', {
      delete_marker_replication: one('DeleteMarkerReplication', { status: 'Status' }),
      destination: one('Destination', {
        access_control_translation: one('AccessControlTranslation', { owner: 'Owner' }),
        account: 'Account',
        bucket: 'Bucket',
        encryption_configuration: one('EncryptionConfiguration', { replica_kms_key_id: 'ReplicaKmsKeyID' }),
        metrics: one('Metrics', { event_threshold: one('EventThreshold', { minutes: 'Minutes' }), status: 'Status' }),
        replication_time: one('ReplicationTime', { status: 'Status', time: one('Time', { minutes: 'Minutes' }) }),
        storage_class: 'StorageClass',
      }),
      filter: one('Filter', {
        and: one('And', { prefix: 'Prefix', tags: tags('TagFilters') }),
        prefix: 'Prefix',
        tag: one('TagFilter', { key: 'Key', value: 'Value' }),
      }),
      id: 'Id',
      prefix: 'Prefix',
      priority: 'Priority',
      source_selection_criteria: one('SourceSelectionCriteria', {
        replica_modifications: one('ReplicaModifications', { status: 'Status' }),
        sse_kms_encrypted_objects: one('SseKmsEncryptedObjects', { status: 'Status' }),
      }),
      status: 'Status',
    }),
  }),
  aws_s3_bucket_inventory: partOf(
    'aws_s3_bucket',
    bucket,
    {
      destination: one('Destination', {
        bucket: one('', { account_id: 'BucketAccountId', bucket_arn: 'BucketArn', format: 'Format', prefix: 'Prefix' }),
      }),
      enabled: 'Enabled',
      filter: one('', { prefix: 'Prefix' }),
      included_object_versions: 'IncludedObjectVersions',
      name: 'Id',
      optional_fields: 'OptionalFields',
      schedule: one('', { frequency: 'ScheduleFrequency' }),
    },
    { item: 'InventoryConfigurations' },
  ),
  aws_s3_bucket_intelligent_tiering_configuration: partOf(
    'aws_s3_bucket',
    bucket,
    {
      filter: one('', { prefix: 'Prefix', tags: tags('TagFilters') }),
      name: 'Id',
      status: 'Status',
      tiering: each('Tierings', { access_tier: 'AccessTier', days: 'Days' }),
    },
    { item: 'IntelligentTieringConfigurations' },
  ),
  aws_s3_bucket_server_side_encryption_configuration: partOf(buckets, bucket, {
    rule: each('BucketEncryption.ServerSideEncryptionConfiguration', {
      apply_server_side_encryption_by_default: one('ServerSideEncryptionByDefault', {
        kms_master_key_id: 'KMSMasterKeyID',
        sse_algorithm: 'SSEAlgorithm',
      }),
      bucket_key_enabled: 'BucketKeyEnabled',
    }),
  }),
  aws_s3_bucket_versioning: partOf('aws_s3_bucket', bucket, {
    versioning_configuration: one('VersioningConfiguration', { status: 'Status' }),
  }),
  aws_s3_bucket_website_configuration: partOf('aws_s3_bucket', bucket, {
    error_document: one('WebsiteConfiguration', { key: 'ErrorDocument' }),
    index_document: one('WebsiteConfiguration', { suffix: 'IndexDocument' }),
    redirect_all_requests_to: one('WebsiteConfiguration.RedirectAllRequestsTo', {
      host_name: 'HostName',
      protocol: 'Protocol',
    }),
  }),
} satisfies Table;
