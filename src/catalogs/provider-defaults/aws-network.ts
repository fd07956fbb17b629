/** Provider defaults of networks, load balancers, APIs and what stands at the edge. */
import { absent, among, byDefault, depends, present, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const endpoint = `${template}aws-resource-ec2-vpcendpoint.html`;
const balancer = 'elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html';
const viewer = 'cloudfront/latest/APIReference/API_ViewerCertificate.html';
const openPolicy = {
  PolicyDocument: { Statement: [{ Action: ['*'], Effect: 'Allow', Principal: '*', Resource: ['*'] }] },
};
const described = { DisableExecuteApiEndpoint: depends('the OpenAPI definition') };

/** Tables of what AWS does by default: network. */
export const awsNetwork = [
  byDefault('AWS::EC2::VPC', `${template}aws-resource-ec2-vpc.html`, {
    EnableDnsHostnames: false,
    EnableDnsSupport: true,
  }),
  byDefault('AWS::EC2::VPC', 'AWSEC2/latest/APIReference/API_CreateVpc.html', { InstanceTenancy: 'default' }),
  byDefault('AWS::EC2::Subnet', `${template}aws-resource-ec2-subnet.html`, { MapPublicIpOnLaunch: false }),
  byDefault('AWS::EC2::NetworkAclEntry', `${template}aws-resource-ec2-networkaclentry.html`, { Egress: false }),
  byDefault('AWS::EC2::TransitGateway', `${template}aws-resource-ec2-transitgateway.html`, {
    AutoAcceptSharedAttachments: 'disable',
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
  }),
  // Endpoints of other types have no policy.
  byDefault('AWS::EC2::VPCEndpoint', endpoint, openPolicy, absent('VpcEndpointType')),
  byDefault('AWS::EC2::VPCEndpoint', endpoint, openPolicy, among('VpcEndpointType', 'Gateway', 'Interface')),
  byDefault('AWS::EC2::VPCEndpoint', endpoint, { VpcEndpointType: 'Gateway' }),
  byDefault(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    balancer,
    { Scheme: 'internet-facing', Type: 'application' },
    absent('Type'),
  ),
  byDefault(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    balancer,
    { Scheme: 'internet-facing' },
    among('Type', 'application', 'network'),
  ),
  byDefault(
    'AWS::ElasticLoadBalancingV2::Listener',
    'elasticloadbalancing/latest/network/describe-ssl-policies.html',
    { SslPolicy: 'ELBSecurityPolicy-2016-08' },
    among('Protocol', 'HTTPS', 'TLS'),
  ),
  byDefault(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'elasticloadbalancing/2012-06-01/APIReference/API_CreateLoadBalancer.html',
    { Scheme: 'internet-facing' },
  ),
  // A definition in OpenAPI may switch the endpoint off in an extension.
  ...['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'].flatMap((kind) => {
    const page = `${template}aws-resource-${kind === 'AWS::ApiGateway::RestApi' ? 'apigateway-restapi' : 'apigatewayv2-api'}.html`;
    return [
      byDefault(kind, page, described, present('Body')),
      byDefault(kind, page, described, present('BodyS3Location')),
      byDefault(kind, page, { DisableExecuteApiEndpoint: false }, absent('Body'), absent('BodyS3Location')),
    ];
  }),
  byDefault('AWS::ApiGateway::RestApi', terraformPage('api_gateway_rest_api'), {
    EndpointConfiguration: { Types: ['EDGE'] },
  }),
  byDefault('AWS::ApiGateway::Method', `${template}aws-resource-apigateway-method.html`, {
    ApiKeyRequired: false,
  }),
  byDefault('AWS::ApiGatewayV2::Route', terraformPage('apigatewayv2_route'), {
    ApiKeyRequired: false,
    AuthorizationType: 'NONE',
  }),
  byDefault('AWS::AppSync::GraphQLApi', `${template}aws-resource-appsync-graphqlapi.html`, {
    IntrospectionConfig: 'ENABLED',
    Visibility: 'GLOBAL',
  }),
  byDefault('AWS::CloudFront::Distribution', viewer, {
    'DistributionConfig.ViewerCertificate': { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
  }),
  byDefault(
    'AWS::CloudFront::Distribution',
    viewer,
    { 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': 'TLSv1' },
    among('DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate', 'true'),
  ),
  byDefault('AWS::Transfer::Server', terraformPage('transfer_server'), {
    EndpointType: 'PUBLIC',
    Protocols: ['SFTP'],
  }),
];
