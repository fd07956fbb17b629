/** Nodes of the attack graph that are no resources: where an attacker begins, and what an attacker wants. */

/** Kinds of entry points. */
export const entryKinds = {
  'foothold/internet': 'a stranger on the internet',
  'foothold/pull-request': 'anyone who can open a pull request',
  'foothold/issue': 'anyone who can open an issue or write a comment',
  'foothold/credential': 'the holder of a leaked credential',
} as const;

/**
 * Kinds of targets. `foothold/sensitive-data` stands for a class of data (`customer`, `credentials`, …): a store that holds such data has a
 * `stores` edge to it, whose proof says how we know; the path itself ends at the store.
 */
export const targetKinds = {
  'foothold/account-administrator': 'administrator of the cloud account',
  'foothold/cluster-administrator': 'administrator of the cluster',
  'foothold/sensitive-data': 'data that harms somebody if it leaks or is lost',
} as const;

/** All footholds. */
export const footholdKinds = { ...entryKinds, ...targetKinds } as const;

/** Name of a foothold kind. */
export type FootholdKind = keyof typeof footholdKinds;

/** Nodes that hand requests on: whoever reaches one reaches, by its `can-reach` edges, what lies behind it. */
export const forwarderKinds: ReadonlySet<string> = new Set([
  'v1/Service',
  'networking.k8s.io/v1/Ingress',
  'gateway.networking.k8s.io/v1/Gateway',
  'gateway.networking.k8s.io/v1/HTTPRoute',
  'gateway.networking.k8s.io/v1/GRPCRoute',
  'gateway.networking.k8s.io/v1alpha2/TCPRoute',
  'gateway.networking.k8s.io/v1alpha2/TLSRoute',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Method',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::DataSource',
  'AWS::CloudFront::Distribution',
  'AWS::Lambda::Url',
  'AWS::Lambda::Alias',
]);

/** Nodes that run somebody's code: a flaw in it gives whoever reaches the node control over it. */
export const codeKinds: ReadonlySet<string> = new Set([
  'v1/Pod',
  'v1/ReplicationController',
  'apps/v1/ReplicaSet',
  'apps/v1/Deployment',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
  'AWS::EC2::Instance',
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::Lambda::Function',
  'AWS::ECS::Service',
  'AWS::ECS::TaskDefinition',
  'AWS::AppRunner::Service',
]);
