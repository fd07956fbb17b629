/** SAM resources to what the transform makes of them. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { cloudformation } from '../index.ts';

const head = 'Transform: AWS::Serverless-2016-10-31\n';

function read(text: string) {
  const { resources, ledger, diagnostics } = cloudformation.read(memoryWorkspace({ 't.yaml': head + text }));
  const found = Object.fromEntries(
    resources.map((node) => [node.address, { kind: node.kind, ...(shown(node.properties) as object) }]),
  );
  return { found, ledger, diagnostics, resources };
}

const arn = 'arn:<`AWS::Partition` is known where the stack is deployed>:';

describe('a function', () => {
  const { found, resources, diagnostics } = read(`
Globals: { Function: { Timeout: 5, Runtime: nodejs22.x, Environment: { Variables: { A: 1 } } } }
Resources:
  Table: { Type: AWS::Serverless::SimpleTable }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 9
      Tracing: Active
      Tags: { team: shop }
      Environment: { Variables: { B: 2 } }
      FunctionUrlConfig: { AuthType: NONE }
      Policies:
        - AmazonS3ReadOnlyAccess
        - DynamoDBReadPolicy: { TableName: !Ref Table }
        - Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }]
        - NoSuchPolicy: {}
      Events:
        Get: { Type: Api, Properties: { Path: "/orders/{id}", Method: get } }
        Tick: { Type: Schedule, Properties: { Schedule: rate(1 hour) } }
        Q: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }
  Queue: { Type: AWS::SQS::Queue }
Outputs: { Role: { Value: !GetAtt FRole.Arn }, Stage: { Value: !Ref ServerlessRestApi.Stage } }
`);

  it('takes the globals and is a Lambda function', () => {
    expect(found['F']).toMatchObject({
      kind: 'AWS::Lambda::Function',
      Timeout: 9,
      Runtime: 'nodejs22.x',
      Environment: { Variables: { A: 1, B: 2 } },
      TracingConfig: { Mode: 'Active' },
      Tags: [{ Key: 'team', Value: 'shop' }],
      Role: '<cloudformation:t.yaml#FRole Arn>',
    });
    expect(resources.find(({ address }) => address === 'F')?.declaredAs).toBe('AWS::Serverless::Function');
  });

  it('gets a role with what its policies and events need', () => {
    expect(found['FRole']).toMatchObject({
      kind: 'AWS::IAM::Role',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
      },
      ManagedPolicyArns: [
        `${arn}iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`,
        `${arn}iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole`,
        `${arn}iam::aws:policy/AWSXRayDaemonWriteAccess`,
        `${arn}iam::aws:policy/AmazonS3ReadOnlyAccess`,
      ],
    });
    const { Policies: policies } = found['FRole'] as unknown as { Policies: { PolicyDocument: unknown }[] };
    expect(policies[0]?.PolicyDocument).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: expect.arrayContaining(['dynamodb:GetItem']) }],
    });
    expect(JSON.stringify(policies[0])).toContain('table/<cloudformation:t.yaml#Table Ref>/index/*');
    expect(policies[1]?.PolicyDocument).toEqual({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });
    expect(policies[2]?.PolicyDocument).toBe('<the policy template `NoSuchPolicy` is not expanded>');
  });

  it('is open by its URL and by the implicit API', () => {
    expect(found['FUrl']).toMatchObject({ kind: 'AWS::Lambda::Url', AuthType: 'NONE' });
    expect(found['FUrlPublicPermissions']).toMatchObject({ kind: 'AWS::Lambda::Permission', Principal: '*' });
    expect(found['ServerlessRestApi']).toMatchObject({ kind: 'AWS::ApiGateway::RestApi' });
    expect(found['FGetMethod']).toMatchObject({
      kind: 'AWS::ApiGateway::Method',
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      RestApiId: '<cloudformation:t.yaml#ServerlessRestApi Ref>',
    });
    expect(found['FGetPermission']).toMatchObject({ Principal: 'apigateway.amazonaws.com' });
  });

  it('is started by rules and queues', () => {
    expect(found['FTick']).toMatchObject({ kind: 'AWS::Events::Rule', ScheduleExpression: 'rate(1 hour)' });
    expect(found['FQ']).toMatchObject({
      kind: 'AWS::Lambda::EventSourceMapping',
      EventSourceArn: '<cloudformation:t.yaml#Queue Arn>',
    });
    expect(found['Table']).toMatchObject({ kind: 'AWS::DynamoDB::Table', BillingMode: 'PAY_PER_REQUEST' });
    expect(diagnostics).toEqual([]);
  });
});

describe('an API', () => {
  const text = (auth: string, event: string) => `
Parameters: { Open: { Type: String } }
Conditions: { C: !Equals [!Ref Open, x] }
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: ${auth} } }
  F: { Type: AWS::Serverless::Function, Properties: { Role: arn:x, Events: { E: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /, Method: any, Auth: ${event} } } } } }
`;
  it.each([
    ['{}', '{}', 'NONE'],
    ['{ DefaultAuthorizer: AWS_IAM }', '{}', 'AWS_IAM'],
    ['{ DefaultAuthorizer: Users, Authorizers: { Users: { UserPoolArn: arn:y } } }', '{}', 'COGNITO_USER_POOLS'],
    ['{ DefaultAuthorizer: Own, Authorizers: { Own: { FunctionArn: arn:y } } }', '{}', 'CUSTOM'],
    ['{ DefaultAuthorizer: AWS_IAM }', '{ Authorizer: NONE }', 'NONE'],
    ['{ DefaultAuthorizer: !If [C, AWS_IAM, !Ref AWS::NoValue] }', '{}', '<needs parameter `Open`>'],
  ])('with auth %s and event %s asks for %s', (auth, event, expected) => {
    const { found } = read(text(auth, event));
    expect(found['FEMethod']).toMatchObject({ AuthorizationType: expected, HttpMethod: 'ANY' });
    expect(found['FRole']).toBeUndefined();
    expect(found['ApiStage']).toMatchObject({ kind: 'AWS::ApiGateway::Stage', StageName: 'v1' });
  });
});

it('what is not lowered is in the ledger', () => {
  const { ledger } = read('Resources:\n  G: { Type: AWS::Serverless::GraphQLApi }\n');
  expect(ledger).toMatchObject([{ about: 'kind', subject: 'AWS::Serverless::GraphQLApi' }]);
});
