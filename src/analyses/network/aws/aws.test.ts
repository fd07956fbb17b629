/** What strangers reach in AWS, with a near miss beside each. */
import { describe, expect, it } from 'vitest';
import { edgesOf, graphOf, notKnown, type Plain, ref } from '../../../../tools/graph-of.ts';
import type { Graph } from '../../../graph/index.ts';
import { network } from '../index.ts';

const net: Record<string, Plain> = {
  vpc: { kind: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' } },
  igw: { kind: 'AWS::EC2::InternetGateway' },
  subnet: {
    kind: 'AWS::EC2::Subnet',
    properties: { VpcId: ref('vpc'), CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: true },
  },
  table: { kind: 'AWS::EC2::RouteTable', properties: { VpcId: ref('vpc') } },
  route: {
    kind: 'AWS::EC2::Route',
    properties: { RouteTableId: ref('table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('igw') },
  },
  association: {
    kind: 'AWS::EC2::SubnetRouteTableAssociation',
    properties: { SubnetId: ref('subnet'), RouteTableId: ref('table') },
  },
};

const group = (...rules: object[]): Plain => ({
  kind: 'AWS::EC2::SecurityGroup',
  properties: { SecurityGroupIngress: rules },
});
const ssh = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
const instance: Plain = {
  kind: 'AWS::EC2::Instance',
  properties: { SubnetId: ref('subnet'), SecurityGroupIds: [ref('sg')] },
};

/** Edges that the linker makes of references, as far as these tests need them. */
function link(graph: Graph): Graph {
  const join: Record<string, [string, string, boolean?]> = {
    'AWS::EC2::Subnet VpcId': ['placed-in', 'VpcId'],
    'AWS::EC2::Route RouteTableId': ['attached-to', 'RouteTableId'],
    'AWS::EC2::Route GatewayId': ['routes-to', 'GatewayId'],
    'AWS::EC2::SubnetRouteTableAssociation SubnetId': ['attached-to', 'SubnetId'],
    'AWS::EC2::SubnetRouteTableAssociation RouteTableId': ['refers-to', 'RouteTableId'],
    'AWS::EC2::SubnetNetworkAclAssociation SubnetId': ['attached-to', 'SubnetId'],
    'AWS::EC2::SubnetNetworkAclAssociation NetworkAclId': ['refers-to', 'NetworkAclId'],
    'AWS::EC2::NetworkAclEntry NetworkAclId': ['attached-to', 'NetworkAclId'],
    'AWS::EC2::SecurityGroupIngress GroupId': ['attached-to', 'GroupId'],
    'AWS::EC2::EIP InstanceId': ['attached-to', 'InstanceId'],
    'AWS::ElasticLoadBalancingV2::Listener LoadBalancerArn': ['routes-to', 'LoadBalancerArn', true],
    'AWS::ElasticLoadBalancingV2::TargetGroup Instance': ['routes-to', 'Instance'],
    'AWS::ElasticLoadBalancingV2::Listener Group': ['routes-to', 'Group'],
    'AWS::Lambda::Url TargetFunctionArn': ['routes-to', 'TargetFunctionArn'],
    'AWS::Lambda::Permission FunctionName': ['attached-to', 'FunctionName'],
    'AWS::ApiGatewayV2::Route ApiId': ['routes-to', 'ApiId', true],
    'AWS::ApiGateway::Method RestApiId': ['routes-to', 'RestApiId', true],
  };
  for (let id = 0; id < graph.size; id++) {
    const node = graph.node(id);
    for (const [name, value] of node.properties.entries) {
      const rule = join[`${node.kind} ${name}`];
      const to = value.kind === 'unknown' && value.refersTo ? graph.find(value.refersTo.to) : undefined;
      if (!rule || to === undefined) continue;
      const [from, into] = rule[2] ? [to, id] : [id, to];
      graph.connect(rule[0], from, into, { facts: [{ says: rule[1], origin: value.origin }] });
    }
  }
  return graph;
}

function reached(resources: Record<string, Plain>): string[] {
  const graph = link(graphOf(resources));
  network.derive(graph);
  return edgesOf(graph, 'can-reach')
    .map((edge) => edge.replace('the internet', '*'))
    .sort();
}

describe('instances', () => {
  it('are reached with an address, a route and a rule, each fact with its place', () => {
    const graph = link(graphOf({ ...net, sg: group(ssh), machine: instance }));
    expect(network.derive(graph)).toEqual([]);
    const [edge] = graph.in(graph.find('machine')!, 'can-reach');
    expect(edge?.proof.facts.map(({ says }) => says)).toEqual([
      '`subnet` gives every machine a public address',
      '`subnet` has a route to the internet over `igw`',
      'a security group lets 0.0.0.0/0 in on tcp port 22',
    ]);
    expect(edge?.proof.facts.every(({ origin }) => origin)).toBe(true);
  });

  it.each<[string, Record<string, Plain>]>([
    ['a private range only', { sg: group({ ...ssh, CidrIp: '10.0.0.0/8' }) }],
    ['another group only', { sg: group({ IpProtocol: '-1', SourceSecurityGroupId: ref('sg') }) }],
    ['echo only', { sg: group({ ...ssh, IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }) }],
    ['no rule', { sg: group() }],
    [
      'a route to a NAT gateway',
      {
        route: {
          kind: 'AWS::EC2::Route',
          properties: { RouteTableId: ref('table'), DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: ref('nat') },
        },
      },
    ],
    ['IPv6 in the rule, IPv4 in the address', { sg: group({ CidrIpv6: '::/0', IpProtocol: '-1' }) }],
    [
      'no address',
      {
        machine: {
          kind: 'AWS::EC2::Instance',
          properties: {
            SecurityGroupIds: [ref('sg')],
            NetworkInterfaces: [{ SubnetId: ref('subnet'), AssociatePublicIpAddress: false }],
          },
        },
      },
    ],
    [
      'a network ACL that denies first',
      {
        acl: { kind: 'AWS::EC2::NetworkAcl' },
        placed: {
          kind: 'AWS::EC2::SubnetNetworkAclAssociation',
          properties: { SubnetId: ref('subnet'), NetworkAclId: ref('acl') },
        },
        allow: {
          kind: 'AWS::EC2::NetworkAclEntry',
          properties: {
            NetworkAclId: ref('acl'),
            RuleNumber: 200,
            Protocol: -1,
            RuleAction: 'allow',
            CidrBlock: '0.0.0.0/0',
          },
        },
        deny: {
          kind: 'AWS::EC2::NetworkAclEntry',
          properties: {
            NetworkAclId: ref('acl'),
            RuleNumber: 100,
            Protocol: -1,
            RuleAction: 'deny',
            CidrBlock: '0.0.0.0/0',
          },
        },
      },
    ],
  ])('are out of reach with %s', (_, change) => {
    expect(reached({ ...net, sg: group(ssh), machine: instance, ...change })).toEqual([]);
  });

  it('are reached by the halves of the internet and by rules that stand apart', () => {
    const halves = group({ ...ssh, CidrIp: '0.0.0.0/1' }, { ...ssh, CidrIp: '128.0.0.0/1' });
    expect(reached({ ...net, sg: halves, machine: instance })).toEqual(['* -> machine']);
    const apart = { kind: 'AWS::EC2::SecurityGroupIngress', properties: { GroupId: ref('sg'), ...ssh } };
    expect(reached({ ...net, sg: group(), rule: apart, machine: instance })).toEqual(['* -> machine']);
  });

  it('are perhaps reached where the rule or the subnet is not known', () => {
    expect(reached({ ...net, sg: group({ ...ssh, CidrIp: notKnown }), machine: instance })).toEqual(['? * -> machine']);
    const anywhere = { kind: 'AWS::EC2::Instance', properties: { SecurityGroupIds: [ref('sg')] } };
    expect(reached({ ...net, sg: group(ssh), machine: anywhere })).toEqual(['* -> machine']);
  });
});

describe('load balancers', () => {
  const web = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
  const balancer = (scheme: string): Plain => ({
    kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: { Scheme: scheme, Subnets: [ref('subnet')], SecurityGroups: [ref('front')] },
  });
  const listener: Plain = {
    kind: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: { LoadBalancerArn: ref('lb'), Port: 443, Group: ref('tg') },
  };
  const target: Plain = {
    kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: { Port: 8080, Instance: ref('machine') },
  };
  const behind: Plain = {
    kind: 'AWS::EC2::Instance',
    properties: { SecurityGroupIds: [ref('back')], SubnetId: ref('subnet') },
  };
  const all = (scheme: string, from: object, listens = listener) => ({
    ...net,
    front: group(web),
    back: group(from),
    lb: balancer(scheme),
    listener: listens,
    tg: target,
    machine: behind,
  });
  const fromFront = { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: ref('front') };

  it('hand on what they take to machines that let them in', () => {
    expect(reached(all('internet-facing', fromFront))).toEqual([
      '* -> lb',
      'lb -> listener',
      'listener -> tg',
      'tg -> machine',
    ]);
    expect(reached(all('internet-facing', { ...fromFront, FromPort: 9000, ToPort: 9000 }))).not.toContain(
      'tg -> machine',
    );
  });

  it('are closed when internal, and on ports that no rule opens', () => {
    expect(reached(all('internal', fromFront)).filter((edge) => edge.startsWith('*'))).toEqual([]);
    const other = { ...listener, properties: { ...listener.properties, Port: 8443 } };
    expect(reached(all('internet-facing', fromFront, other)).filter((edge) => edge.startsWith('*'))).toEqual([]);
  });
});

describe('functions and APIs', () => {
  const call: Plain = { kind: 'AWS::Lambda::Function' };
  const url = (AuthType: string): Plain => ({
    kind: 'AWS::Lambda::Url',
    properties: { AuthType, TargetFunctionArn: ref('call') },
  });
  const permission = (of: object): Plain => ({
    kind: 'AWS::Lambda::Permission',
    properties: { FunctionName: ref('call'), Principal: '*', ...of },
  });

  it('need permission for a URL without authentication, and a signature with it', () => {
    const byUrl = permission({ Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' });
    expect(reached({ call, url: url('NONE'), byUrl })).toContain('* -> url');
    expect(reached({ call, url: url('NONE') })).toEqual(['url -> call']);
    expect(reached({ call, url: url('AWS_IAM'), byUrl })).toEqual(['url -> call']);
  });

  it('are called by everyone with a permission that nothing narrows', () => {
    expect(reached({ call, any: permission({ Action: 'lambda:InvokeFunction' }) })).toEqual(['* -> call']);
    expect(
      reached({ call, any: permission({ Action: 'lambda:InvokeFunction', SourceAccount: '111122223333' }) }),
    ).toEqual([]);
  });

  it('let strangers through routes that ask for nothing', () => {
    const api: Plain = { kind: 'AWS::ApiGatewayV2::Api', properties: { ProtocolType: 'HTTP' } };
    const route = (AuthorizationType: unknown): Plain => ({
      kind: 'AWS::ApiGatewayV2::Route',
      properties: { ApiId: ref('api'), RouteKey: 'GET /', AuthorizationType },
    });
    expect(reached({ api, open: route('NONE'), closed: route('JWT'), maybe: route(notKnown) })).toEqual([
      '* -> api',
      '? api -> maybe',
      'api -> open',
    ]);
  });

  it('weigh the kind of endpoint and the policy of REST APIs', () => {
    const rest = (of: object): Plain => ({ kind: 'AWS::ApiGateway::RestApi', properties: of });
    const everyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };
    const narrowed = {
      Statement: [{ ...everyone.Statement[0], Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
    };
    expect(reached({ api: rest({}) })).toEqual(['* -> api']);
    expect(reached({ api: rest({ Policy: everyone }) })).toEqual(['* -> api']);
    expect(reached({ api: rest({ Policy: narrowed }) })).toEqual(['? * -> api']);
    expect(reached({ api: rest({ EndpointConfiguration: { Types: ['PRIVATE'] } }) })).toEqual([]);
  });
});

describe('databases', () => {
  const at = (of: object): Plain => ({
    kind: 'AWS::Redshift::Cluster',
    properties: { PubliclyAccessible: true, VpcSecurityGroupIds: [ref('sg')], ...of },
  });

  it('are perhaps reached where the network is not known, and not where they are private or closed', () => {
    expect(reached({ sg: group({ ...ssh, IpProtocol: '-1' }), db: at({}) })).toEqual(['? * -> db']);
    expect(reached({ sg: group({ ...ssh, IpProtocol: '-1' }), db: at({ PubliclyAccessible: false }) })).toEqual([]);
    expect(reached({ sg: group(), db: at({}) })).toEqual([]);
  });
});
