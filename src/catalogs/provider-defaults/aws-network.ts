/** Provider defaults of networks, load balancers, APIs and what stands at the edge. */
import { among, absent, byDefault } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';

/** Tables of what AWS does by default: network. */
export const awsNetwork = [
  byDefault('AWS::EC2::VPC', `${template}aws-resource-ec2-vpc.html`, {
    EnableDnsHostnames: false,
    EnableDnsSupport: true,
    InstanceTenancy: 'default',
  }),
  byDefault('AWS::EC2::Subnet', 'vpc/latest/userguide/subnet-public-ip.html', { MapPublicIpOnLaunch: false }),
  byDefault('AWS::EC2::NetworkAclEntry', `${template}aws-resource-ec2-networkaclentry.html`, { Egress: false }),
  byDefault('AWS::EC2::TransitGateway', `${template}aws-resource-ec2-transitgateway.html`, {
    AutoAcceptSharedAttachments: 'disable',
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
  }),
  byDefault('AWS::EC2::VPCEndpoint', `${template}aws-resource-ec2-vpcendpoint.html`, { VpcEndpointType: 'Gateway' }),
  byDefault('AWS::EC2::VPCEndpoint', 'vpc/latest/privatelink/vpc-endpoints-access.html', {
    PolicyDocument: { Statement: [{ Action: ['*'], Effect: 'Allow', Principal: '*', Resource: ['*'] }] },
  }),
  byDefault(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
    { Scheme: 'internet-facing', Type: 'application' },
    absent('Type'),
  ),
  byDefault(
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
    { Scheme: 'internet-facing' },
    among('Type', 'application', 'network'),
  ),
  byDefault(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    `${template}aws-resource-elasticloadbalancing-loadbalancer.html`,
    {
      Scheme: 'internet-facing',
    },
  ),
  byDefault('AWS::ApiGateway::RestApi', 'apigateway/latest/api/API_CreateRestApi.html', {
    DisableExecuteApiEndpoint: false,
    EndpointConfiguration: { Types: ['EDGE'] },
  }),
  byDefault('AWS::ApiGateway::Method', `${template}aws-resource-apigateway-method.html`, {
    ApiKeyRequired: false,
  }),
  byDefault('AWS::ApiGateway::Stage', `${template}aws-resource-apigateway-stage.html`, {
    CacheClusterEnabled: false,
    TracingEnabled: false,
  }),
  byDefault('AWS::ApiGatewayV2::Api', `${template}aws-resource-apigatewayv2-api.html`, {
    DisableExecuteApiEndpoint: false,
  }),
  byDefault('AWS::ApiGatewayV2::Route', `${template}aws-resource-apigatewayv2-route.html`, {
    ApiKeyRequired: false,
    AuthorizationType: 'NONE',
  }),
  byDefault('AWS::AppSync::GraphQLApi', `${template}aws-resource-appsync-graphqlapi.html`, {
    IntrospectionConfig: 'ENABLED',
    Visibility: 'GLOBAL',
    XrayEnabled: false,
  }),
  byDefault('AWS::CloudFront::Distribution', 'AmazonCloudFront/latest/APIReference/API_ViewerCertificate.html', {
    'DistributionConfig.ViewerCertificate': { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
  }),
  byDefault('AWS::Transfer::Server', 'transfer/latest/APIReference/API_CreateServer.html', {
    EndpointType: 'PUBLIC',
    Protocols: ['SFTP'],
  }),
];
