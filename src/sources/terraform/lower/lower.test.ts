/** Terraform instances become the resources that CloudFormation publishes. */
import { describe, expect, it } from 'vitest';
import { lower } from './index.ts';
import { type Plain, plainOf, sample, somehow, to } from './sample-instance.ts';

function lowered(...instances: Parameters<typeof lower>[0]) {
  const { resources, ledger } = lower(instances);
  return {
    nodes: resources.map((node) => [node.address, node.kind, plainOf(node.properties)]),
    ledger: ledger.map(({ about, subject, count }) => `${about} ${subject} ${count}`),
  };
}

function propertiesOf(address: string, attributes: Readonly<Record<string, Plain>>) {
  return lowered(sample(address, attributes)).nodes[0]?.[2];
}

describe('lower', () => {
  it('maps attributes, blocks and tags to published properties', () => {
    expect(
      propertiesOf('aws_lambda_function.f', {
        function_name: 'f',
        role: to('aws_iam_role.r', 'arn'),
        vpc_config: [{ subnet_ids: ['subnet-1'], security_group_ids: [] }],
        environment: [{ variables: { KEY: 'v' } }],
        tags: { team: 'a' },
        timeout: null,
      }),
    ).toEqual({
      FunctionName: 'f',
      Role: '→aws_iam_role.r.arn',
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: [] },
      Environment: { Variables: { KEY: 'v' } },
      Tags: [{ Key: 'team', Value: 'a' }],
    });
  });

  it('makes maps of blocks that have names, and says where a name is not known', () => {
    const parameter = (name: Plain) => ({ name, value: '1', apply_method: 'immediate' });
    expect(
      propertiesOf('aws_db_parameter_group.g', { family: 'postgres17', parameter: [parameter('rds.force_ssl')] }),
    ).toEqual({ Family: 'postgres17', Parameters: { 'rds.force_ssl': '1' } });
    const open = lower([
      sample('aws_db_parameter_group.g', { parameter: [parameter('a'), parameter(somehow)] }),
    ]).resources[0]?.properties.entries.get('Parameters');
    expect(open).toMatchObject({ kind: 'record', open: { kind: 'unknown' } });
    expect(
      propertiesOf('aws_opensearch_domain.d', {
        log_publishing_options: [{ log_type: 'AUDIT_LOGS', cloudwatch_log_group_arn: 'arn', enabled: true }],
      }),
    ).toEqual({ LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: 'arn', Enabled: true } } });
  });

  it('maps statements of firewall rules at every level', () => {
    const geo = { geo_match_statement: [{ country_codes: ['SE'] }] };
    expect(
      propertiesOf('aws_wafv2_web_acl.a', {
        rule: [
          {
            name: 'r',
            priority: 1,
            override_action: [{ none: [{}] }],
            statement: [
              {
                managed_rule_group_statement: [
                  {
                    vendor_name: 'AWS',
                    name: 'AWSManagedRulesCommonRuleSet',
                    rule_action_override: [{ name: 'SizeRestrictions_BODY', action_to_use: [{ count: [{}] }] }],
                    scope_down_statement: [{ not_statement: [{ statement: [geo] }] }],
                  },
                ],
              },
            ],
          },
        ],
      }),
    ).toEqual({
      Rules: [
        {
          Name: 'r',
          Priority: 1,
          OverrideAction: { None: {} },
          Statement: {
            ManagedRuleGroupStatement: {
              VendorName: 'AWS',
              Name: 'AWSManagedRulesCommonRuleSet',
              RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
              ScopeDownStatement: { NotStatement: { Statement: { GeoMatchStatement: { CountryCodes: ['SE'] } } } },
            },
          },
        },
      ],
    });
  });

  it('says which attributes of a part have no place in its owner', () => {
    const { nodes, ledger } = lowered(
      sample('aws_s3_bucket.b', { bucket: 'b' }),
      sample('aws_s3_bucket_acl.b', {
        bucket: to('aws_s3_bucket.b', 'id'),
        acl: 'private',
        access_control_policy: [{ grant: [{ permission: 'READ' }] }],
        expected_bucket_owner: null,
      }),
    );
    expect(nodes).toEqual([['aws_s3_bucket.b', 'AWS::S3::Bucket', { BucketName: 'b', AccessControl: 'Private' }]]);
    expect(ledger).toEqual(['kind aws_s3_bucket_acl.access_control_policy 1']);
  });

  it('publishes the attributes that references name', () => {
    const { nodes } = lowered(
      sample('aws_iam_role.r', { name: 'r' }),
      sample('aws_sns_topic.t', {}),
      sample('aws_lambda_function.f', {
        role: to('aws_iam_role.r', 'arn'),
        dead_letter_config: [{ target_arn: to('aws_sns_topic.t', 'arn') }],
      }),
    );
    expect(nodes[2]?.[2]).toEqual({
      Role: '→aws_iam_role.r.Arn',
      DeadLetterConfig: { TargetArn: '→aws_sns_topic.t.TopicArn' },
    });
  });

  it('keeps what it has no rule for, and types that it has no table for, and says so once a type', () => {
    const { nodes, ledger } = lowered(
      sample('aws_s3_bucket.b', { force_destroy: true }),
      sample('helm_release.x', { name: 'x', of: to('aws_s3_bucket.b', 'arn') }),
      sample('helm_release.y', {}),
      sample('data.aws_vpc.main', { default: true }),
    );
    expect(nodes).toEqual([
      ['aws_s3_bucket.b', 'AWS::S3::Bucket', { force_destroy: true }],
      ['helm_release.x', 'terraform/helm_release', { name: 'x', of: '→aws_s3_bucket.b.Arn' }],
      ['helm_release.y', 'terraform/helm_release', {}],
      ['data.aws_vpc.main', 'terraform/data.aws_vpc', { default: true }],
    ]);
    expect(ledger).toEqual(['kind helm_release 2']);
  });

  it('recases JSON by the shape of its property', () => {
    const text = JSON.stringify([
      { name: 'web', image: 'nginx', logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'g' } } },
    ]);
    expect(propertiesOf('aws_ecs_task_definition.t', { family: 'f', container_definitions: text })).toEqual({
      Family: 'f',
      ContainerDefinitions: [
        { Name: 'web', Image: 'nginx', LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'g' } } },
      ],
    });
  });

  it('gives what Terraform has as attributes or blocks as resources of their own', () => {
    const { nodes } = lowered(
      sample('aws_sqs_queue.q', { name: 'q', policy: '{}' }),
      sample('aws_route_table.r', {
        vpc_id: 'vpc-1',
        route: [{ cidr_block: '0.0.0.0/0', gateway_id: to('aws_internet_gateway.g') }],
      }),
    );
    expect(nodes).toEqual([
      ['aws_sqs_queue.q', 'AWS::SQS::Queue', { QueueName: 'q' }],
      ['aws_sqs_queue.q.policy', 'AWS::SQS::QueuePolicy', { Queues: ['→aws_sqs_queue.q.Ref'], PolicyDocument: '{}' }],
      ['aws_route_table.r', 'AWS::EC2::RouteTable', { VpcId: 'vpc-1' }],
      [
        'aws_route_table.r.route[0]',
        'AWS::EC2::Route',
        {
          RouteTableId: '→aws_route_table.r.Ref',
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: '→aws_internet_gateway.g.id',
        },
      ],
    ]);
  });

  it('lists a block that is not known as a resource of which that is not known', () => {
    const { resources } = lower([sample('aws_route_table.r', { route: somehow })]);
    expect(resources.map(({ kind, conditional }) => [kind, conditional?.reason.says])).toEqual([
      ['AWS::EC2::RouteTable', undefined],
      ['AWS::EC2::Route', 'needs `var.x`'],
    ]);
  });

  it('knows what Terraform assumes where nobody says', () => {
    const { resources } = lower([sample('aws_db_instance.d', {}), sample('aws_lb.l', { internal: true })]);
    const [database, balancer] = resources.map(({ properties }) => properties.entries);
    expect(plainOf(database?.get('PubliclyAccessible'))).toBe(false);
    expect(database?.get('PubliclyAccessible')?.origin.default).toContain('Terraform');
    expect(plainOf(balancer?.get('Scheme'))).toBe('internal');
  });

  it('assumes what is nested only where the block is there, and says unknown where the provider decides', () => {
    const assumed = (attributes: Readonly<Record<string, Plain>>) =>
      propertiesOf('aws_opensearch_domain.o', attributes);
    expect(assumed({})).toEqual({});
    const options = [{ tls_security_policy: 'p' }];
    expect(assumed({ domain_endpoint_options: options })).toEqual({
      DomainEndpointOptions: { TLSSecurityPolicy: 'p', EnforceHTTPS: true },
    });
    expect(assumed({ domain_endpoint_options: somehow })).toEqual({ DomainEndpointOptions: '?' });
    expect(propertiesOf('aws_redshift_cluster.r', {})).toMatchObject({ Encrypted: '?' });
  });

  it('points at the header where it makes a record that nobody wrote', () => {
    const { resources } = lower([sample('aws_lambda_function.f', { s3_bucket: 'b' })]);
    const code = resources[0]?.properties.entries.get('Code');
    expect(code?.origin).toEqual({ at: resources[0]?.at });
  });

  it('is not led astray by names that every object has', () => {
    expect(propertiesOf('aws_vpc.v', { constructor: 'a', toString: 'b' })).toMatchObject({
      constructor: 'a',
      toString: 'b',
    });
    expect(lowered(sample('constructor.x', {})).nodes[0]?.[1]).toBe('terraform/constructor');
  });
});
