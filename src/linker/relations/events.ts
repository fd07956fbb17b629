/** Which event starts what. */
import { namedBy, names, type Relation } from './relation.ts';

const functions = ['AWS::Lambda::Function', 'AWS::Lambda::Alias'] as const;

/** Events. */
export const events: readonly Relation[] = [
  names('AWS::Lambda::EventSourceMapping', ['FunctionName'], 'triggers', ...functions),
  namedBy(
    'AWS::Lambda::EventSourceMapping',
    ['EventSourceArn'],
    'triggers',
    'AWS::SQS::Queue',
    'AWS::DynamoDB::Table',
    'AWS::Kinesis::Stream',
    'AWS::MSK::Cluster',
    'AWS::AmazonMQ::Broker',
    'AWS::DocDB::DBCluster',
  ),
  names('AWS::SNS::Subscription', ['Endpoint'], 'triggers', ...functions, 'AWS::SQS::Queue'),
  namedBy('AWS::SNS::Subscription', ['TopicArn'], 'triggers', 'AWS::SNS::Topic'),
  names('AWS::S3::Bucket', ['NotificationConfiguration', 'LambdaConfigurations', 'Function'], 'triggers', ...functions),
  names(
    'AWS::S3::Bucket',
    ['NotificationConfiguration', 'QueueConfigurations', 'Queue'],
    'triggers',
    'AWS::SQS::Queue',
  ),
  names(
    'AWS::S3::Bucket',
    ['NotificationConfiguration', 'TopicConfigurations', 'Topic'],
    'triggers',
    'AWS::SNS::Topic',
  ),
  names(
    'AWS::Events::Rule',
    ['Targets', 'Arn'],
    'triggers',
    ...functions,
    'AWS::StepFunctions::StateMachine',
    'AWS::SQS::Queue',
    'AWS::SNS::Topic',
    'AWS::CodeBuild::Project',
    'AWS::CodePipeline::Pipeline',
    'AWS::Kinesis::Stream',
  ),
];
