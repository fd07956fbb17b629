/** Values that Terraform writes in another form than the one that is published. */
import { describe, expect, it } from 'vitest';
import { lower } from './index.ts';
import { type Plain, plainOf, sample, somehow, to } from './sample-instance.ts';

/** The published properties of the first of these instances. */
function published(...instances: readonly (readonly [string, Readonly<Record<string, Plain>>])[]) {
  const { resources } = lower(instances.map(([address, attributes]) => sample(address, attributes)));
  return plainOf(resources[0]?.properties);
}

describe('published values', () => {
  it('of a notification of several events are one configuration an event', () => {
    const queue = [{ events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'], queue_arn: 'q', filter_prefix: 'in/' }];
    const Filter = { S3Key: { Rules: [{ Name: 'prefix', Value: 'in/' }] } };
    expect(
      published(
        ['aws_s3_bucket.b', { bucket: 'b' }],
        ['aws_s3_bucket_notification.n', { bucket: to('aws_s3_bucket.b'), queue }],
      ),
    ).toMatchObject({
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: 'q', Filter },
          { Event: 's3:ObjectRemoved:*', Queue: 'q', Filter },
        ],
      },
    });
  });

  it('of a notification of events that are not known are one that is not known', () => {
    const topic = [{ events: somehow, topic_arn: 't' }];
    expect(
      published(
        ['aws_s3_bucket.b', { bucket: 'b' }],
        ['aws_s3_bucket_notification.n', { bucket: to('aws_s3_bucket.b'), topic }],
      ),
    ).toMatchObject({ NotificationConfiguration: { TopicConfigurations: [{ Event: '?', Topic: 't' }] } });
  });

  it('of lifecycle rules keep what narrows them down', () => {
    const rule = [
      { id: 'a', status: 'Enabled', filter: [{ and: [{ prefix: 'logs/', tags: { keep: 'no' } }] }] },
      { id: 'b', status: 'Enabled', filter: [{ tag: [{ key: 'keep', value: 'no' }] }] },
    ];
    expect(
      published(
        ['aws_s3_bucket.b', { bucket: 'b' }],
        ['aws_s3_bucket_lifecycle_configuration.l', { bucket: to('aws_s3_bucket.b'), rule }],
      ),
    ).toMatchObject({
      LifecycleConfiguration: {
        Rules: [
          { Id: 'a', Prefix: 'logs/', TagFilters: [{ Key: 'keep', Value: 'no' }] },
          { Id: 'b', TagFilters: [{ Key: 'keep', Value: 'no' }] },
        ],
      },
    });
  });

  it.each<[string, string, Readonly<Record<string, Plain>>, object]>([
    [
      'addresses of an instance are items',
      'aws_instance.i',
      { ipv6_addresses: ['::1'] },
      { Ipv6Addresses: [{ Ipv6Address: '::1' }] },
    ],
    [
      'addresses of an interface are items',
      'aws_network_interface.i',
      { private_ips: ['10.0.0.1'], ipv4_prefixes: ['10.1.0.0/28'] },
      { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1' }], Ipv4Prefixes: [{ Ipv4Prefix: '10.1.0.0/28' }] },
    ],
    [
      'tags of what a launch template launches are not those of the template',
      'aws_launch_template.t',
      { tag_specifications: [{ resource_type: 'instance', tags: { a: 'b' } }] },
      {
        LaunchTemplateData: { TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b' }] }] },
      },
    ],
    [
      'a flow log tells what it is of',
      'aws_flow_log.f',
      { vpc_id: 'vpc-1', traffic_type: 'ALL' },
      { ResourceId: 'vpc-1', ResourceType: 'VPC', TrafficType: 'ALL' },
    ],
    ['an address of a VPC is of its domain', 'aws_eip.e', { vpc: true }, { Domain: 'vpc' }],
    [
      'a choice of two is a word',
      'aws_vpc_endpoint.e',
      { dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: true }] },
      { DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: 'OnlyInboundResolver' } },
    ],
    [
      'alarms of deployments are items',
      'aws_codedeploy_deployment_group.g',
      { alarm_configuration: [{ alarms: ['a'], enabled: true }] },
      { AlarmConfiguration: { Alarms: [{ Name: 'a' }], Enabled: true } },
    ],
    [
      'patterns are texts',
      'aws_wafv2_regex_pattern_set.p',
      { regular_expression: [{ regex_string: '^a$' }, { regex_string: somehow }] },
      { RegularExpressionList: ['^a$', '?'] },
    ],
    [
      'every table is a record that is there',
      'aws_lakeformation_permissions.p',
      { table: [{ database_name: 'd', wildcard: true }] },
      { Resource: { TableResource: { DatabaseName: 'd', TableWildcard: {} } } },
    ],
    [
      'one table is not every table',
      'aws_lakeformation_permissions.p',
      { table: [{ database_name: 'd', name: 't', wildcard: false }] },
      { Resource: { TableResource: { DatabaseName: 'd', Name: 't' } } },
    ],
    [
      'a query in JSON is a structure',
      'aws_resourcegroups_group.g',
      { name: 'g', resource_query: [{ query: '{"ResourceTypeFilters":["AWS::AllSupported"]}' }] },
      { Name: 'g', ResourceQuery: { Query: { ResourceTypeFilters: ['AWS::AllSupported'] } } },
    ],
    [
      'a database restored to a point in time names where it comes from',
      'aws_db_instance.d',
      { restore_to_point_in_time: [{ source_db_instance_identifier: 'old', use_latest_restorable_time: true }] },
      {
        SourceDBInstanceIdentifier: 'old',
        UseLatestRestorableTime: true,
        BackupRetentionPeriod: 0,
        PubliclyAccessible: false,
      },
    ],
    [
      'headers that a listener adds are attributes by key',
      'aws_lb_listener.l',
      { routing_http_response_x_frame_options_header_value: 'DENY' },
      { ListenerAttributes: [{ Key: 'routing.http.response.x_frame_options.header_value', Value: 'DENY' }] },
    ],
    [
      'chosen headers of a policy lose the block around them',
      'aws_cloudfront_origin_request_policy.p',
      { headers_config: [{ header_behavior: 'whitelist', headers: [{ items: ['Host'] }] }] },
      { OriginRequestPolicyConfig: { HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Host'] } } },
    ],
    [
      'rules of a firewall keep their sets by key',
      'aws_networkfirewall_rule_group.g',
      {
        rule_group: [
          {
            rule_variables: [{ ip_sets: [{ key: 'HOME', ip_set: [{ definition: ['10.0.0.0/8'] }] }] }],
            rules_source: [{ rules_source_list: [{ generated_rules_type: 'DENYLIST', targets: ['evil.example'] }] }],
          },
        ],
      },
      {
        RuleGroup: {
          RuleVariables: { IPSets: { HOME: { Definition: ['10.0.0.0/8'] } } },
          RulesSource: { RulesSourceList: { GeneratedRulesType: 'DENYLIST', Targets: ['evil.example'] } },
        },
      },
    ],
    [
      'brokers are not upgraded unless that is set',
      'aws_mq_broker.b',
      { broker_name: 'b' },
      { BrokerName: 'b', AutoMinorVersionUpgrade: false, PubliclyAccessible: false },
    ],
    [
      'access points block what is public unless that is set',
      'aws_s3_access_point.p',
      { public_access_block_configuration: [{ block_public_acls: false }] },
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: false,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    ],
    [
      'a classic load balancer logs where it names a bucket',
      'aws_elb.e',
      { access_logs: [{ bucket: 'b' }] },
      { AccessLoggingPolicy: { Enabled: true, S3BucketName: 'b' }, CrossZone: true, Scheme: 'internet-facing' },
    ],
    [
      'certificates of clients are asked for where authorities are named',
      'aws_msk_cluster.m',
      { client_authentication: [{ tls: [{ certificate_authority_arns: ['a'] }] }] },
      { ClientAuthentication: { Tls: { CertificateAuthorityArnList: ['a'], Enabled: true } } },
    ],
    [
      'an empty text is one that is not set',
      'aws_db_instance.d',
      { engine: 'mysql', snapshot_identifier: '', replicate_source_db: '' },
      { Engine: 'mysql', BackupRetentionPeriod: 0, PubliclyAccessible: false },
    ],
    ['an empty role is none', 'aws_iam_instance_profile.p', { name: 'p', role: '' }, { InstanceProfileName: 'p' }],
    [
      'an empty pattern is that of every event',
      'aws_cloudwatch_log_subscription_filter.f',
      { name: 'f', filter_pattern: '', role_arn: '' },
      { FilterName: 'f', FilterPattern: '' },
    ],
    [
      'encryption that is switched on is there',
      'aws_kinesis_firehose_delivery_stream.s',
      { server_side_encryption: [{ enabled: true, key_type: 'AWS_OWNED_CMK' }] },
      { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } },
    ],
    [
      'encryption that is switched off is not there',
      'aws_kinesis_firehose_delivery_stream.s',
      { name: 's', server_side_encryption: [{ enabled: false, key_type: 'AWS_OWNED_CMK' }] },
      { DeliveryStreamName: 's' },
    ],
    [
      'encryption of which it is not known whether it is on is not known',
      'aws_kinesis_firehose_delivery_stream.s',
      { server_side_encryption: [{ enabled: somehow }] },
      { DeliveryStreamEncryptionConfigurationInput: '?' },
    ],
  ])('%s', (_, address, attributes, properties) => {
    const found = published([address, attributes]);
    expect(found).toEqual(properties);
  });
});
