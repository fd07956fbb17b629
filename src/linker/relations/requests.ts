/** Who hands requests on to whom. */
import { namedBy, names, type Relation } from './relation.ts';

const functions = ['AWS::Lambda::Function', 'AWS::Lambda::Alias'] as const;
const api = 'AWS::ApiGatewayV2::Api';

/** Requests. */
export const requests: readonly Relation[] = [
  {
    from: 'AWS::ElasticLoadBalancingV2::Listener',
    path: ['LoadBalancerArn'],
    to: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::Listener',
    path: ['DefaultActions', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    path: ['ListenerArn'],
    to: ['AWS::ElasticLoadBalancingV2::Listener'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    path: ['Actions', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    path: ['Targets', 'Id'],
    to: ['AWS::EC2::Instance', 'AWS::Lambda::Function'],
    edge: 'routes-to',
  },
  {
    from: 'AWS::ECS::Service',
    path: ['LoadBalancers', 'TargetGroupArn'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::AutoScaling::AutoScalingGroup',
    path: ['TargetGroupARNs'],
    to: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    edge: 'routes-to',
    reversed: true,
  },
  {
    from: 'AWS::ElasticLoadBalancing::LoadBalancer',
    path: ['Instances'],
    to: ['AWS::EC2::Instance'],
    edge: 'routes-to',
  },
  { from: 'AWS::ECS::Service', path: ['TaskDefinition'], to: ['AWS::ECS::TaskDefinition'], edge: 'runs-as' },
  names(
    'AWS::ElasticLoadBalancingV2::Listener',
    ['DefaultActions', 'ForwardConfig', 'TargetGroups', 'TargetGroupArn'],
    'routes-to',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ),
  names(
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    ['Actions', 'ForwardConfig', 'TargetGroups', 'TargetGroupArn'],
    'routes-to',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ),
  namedBy(
    'AWS::ECS::Service',
    ['LoadBalancers', 'LoadBalancerName'],
    'routes-to',
    'AWS::ElasticLoadBalancing::LoadBalancer',
  ),
  namedBy(
    'AWS::AutoScaling::AutoScalingGroup',
    ['LoadBalancerNames'],
    'routes-to',
    'AWS::ElasticLoadBalancing::LoadBalancer',
  ),
  // functions
  names('AWS::Lambda::Url', ['TargetFunctionArn'], 'routes-to', ...functions),
  names('AWS::Lambda::Alias', ['FunctionName'], 'routes-to', 'AWS::Lambda::Function'),
  // REST APIs
  namedBy('AWS::ApiGateway::Method', ['RestApiId'], 'routes-to', 'AWS::ApiGateway::RestApi'),
  names(
    'AWS::ApiGateway::Method',
    ['Integration', 'Uri'],
    'routes-to',
    ...functions,
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ),
  namedBy('AWS::ApiGateway::Method', ['AuthorizerId'], 'guards', 'AWS::ApiGateway::Authorizer'),
  names('AWS::ApiGateway::Stage', ['RestApiId'], 'refers-to', 'AWS::ApiGateway::RestApi'),
  // HTTP and WebSocket APIs
  namedBy('AWS::ApiGatewayV2::Route', ['ApiId'], 'routes-to', api),
  names('AWS::ApiGatewayV2::Route', ['Target'], 'routes-to', 'AWS::ApiGatewayV2::Integration'),
  namedBy('AWS::ApiGatewayV2::Route', ['AuthorizerId'], 'guards', 'AWS::ApiGatewayV2::Authorizer'),
  names(
    'AWS::ApiGatewayV2::Integration',
    ['IntegrationUri'],
    'routes-to',
    ...functions,
    'AWS::ElasticLoadBalancingV2::Listener',
  ),
  names(api, ['Target'], 'routes-to', ...functions),
  names('AWS::ApiGatewayV2::Stage', ['ApiId'], 'refers-to', api),
  // GraphQL
  namedBy('AWS::AppSync::DataSource', ['ApiId'], 'routes-to', 'AWS::AppSync::GraphQLApi'),
  names('AWS::AppSync::DataSource', ['LambdaConfig', 'LambdaFunctionArn'], 'routes-to', ...functions),
  // distributions
  names(
    'AWS::CloudFront::Distribution',
    ['DistributionConfig', 'Origins', 'DomainName'],
    'routes-to',
    'AWS::S3::Bucket',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'AWS::ApiGateway::RestApi',
    api,
    'AWS::Lambda::Url',
    'AWS::EC2::Instance',
  ),
];
