/** SAM resources to what the transform makes of them. */
import { describe, expect, it } from 'vitest';
import { lineText, positionAt, textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { cloudformation, cloudformationIn } from '../index.ts';

const head = 'Transform: AWS::Serverless-2016-10-31\n';

function read(text: string, region?: string) {
  const source = region === undefined ? cloudformation : cloudformationIn(region);
  const { resources, ledger, diagnostics } = source.read(memoryWorkspace({ 't.yaml': head + text }));
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
      Handler: index.handler
      Timeout: 9
      Tracing: Active
      Tags: { team: shop }
      Environment: { Variables: { B: 2 } }
      FunctionUrlConfig: { AuthType: NONE }
      Policies:
        - AmazonS3ReadOnlyAccess
        - DynamoDBReadPolicy: { TableName: !Ref Table }
        - Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }]
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
      Code: { S3Key: '<uploaded from `.` when the template is packaged>' },
      Tags: [
        { Key: 'lambda:createdBy', Value: 'SAM' },
        { Key: 'team', Value: 'shop' },
      ],
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
        `${arn}iam::aws:policy/AWSXrayWriteOnlyAccess`,
        `${arn}iam::aws:policy/AmazonS3ReadOnlyAccess`,
        `${arn}iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole`,
      ],
    });
    const { Policies: policies } = found['FRole'] as unknown as { Policies: { PolicyDocument: unknown }[] };
    expect(policies[0]?.PolicyDocument).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: expect.arrayContaining(['dynamodb:GetItem']) }],
    });
    expect(JSON.stringify(policies[0])).toContain('table/<cloudformation:t.yaml#Table Ref>/index/*');
    expect(policies[1]?.PolicyDocument).toEqual({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });
  });

  it('is open by its URL and by the implicit API', () => {
    expect(found['FUrl']).toMatchObject({ kind: 'AWS::Lambda::Url', AuthType: 'NONE' });
    expect(found['FUrlPublicPermissions']).toMatchObject({ kind: 'AWS::Lambda::Permission', Principal: '*' });
    expect(found['FURLInvokeAllowPublicAccess']).toMatchObject({ InvokedViaFunctionUrl: true, Principal: '*' });
    expect(found['ServerlessRestApi']).toMatchObject({
      kind: 'AWS::ApiGateway::RestApi',
      Body: { paths: { '/orders/{id}': { get: { 'x-amazon-apigateway-integration': { type: 'aws_proxy' } } } } },
    });
    expect(found['ServerlessRestApi GET /orders/{id}']).toMatchObject({
      kind: 'AWS::ApiGateway::Method',
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      RestApiId: '<cloudformation:t.yaml#ServerlessRestApi Ref>',
    });
    expect(found['FGetPermissionProd']).toMatchObject({ Principal: 'apigateway.amazonaws.com' });
    expect(found['ServerlessRestApiProdStage']).toMatchObject({ StageName: 'Prod' });
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

  it('is shown in the line that asked for what was made of it', () => {
    const lineOf = (address: string) => {
      const node = resources.find((one) => one.address === address);
      return node?.at && lineText(node.at.file, positionAt(node.at.file, node.at.start).line).trim();
    };
    expect(lineOf('FGetPermissionProd')).toBe('Get: { Type: Api, Properties: { Path: "/orders/{id}", Method: get } }');
    expect(lineOf('ServerlessRestApi GET /orders/{id}')).toBe(lineOf('FGetPermissionProd'));
    expect(lineOf('FUrlPublicPermissions')).toBe('FunctionUrlConfig: { AuthType: NONE }');
    expect(lineOf('FRole')).toBe('F:');
    for (const { at, body } of resources) if (at && body) expect(textOf(body)).toContain(textOf(at));
  });
});

describe('an API', () => {
  const text = (auth: string, event: string) => `
Parameters: { Open: { Type: String } }
Conditions: { C: !Equals [!Ref Open, x] }
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, Auth: ${auth} } }
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, Role: arn:x, Events: { E: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /, Method: any, Auth: ${event} } } } } }
`;
  it.each([
    ['{}', '{}', 'NONE'],
    ['{ DefaultAuthorizer: AWS_IAM }', '{}', 'AWS_IAM'],
    ['{ DefaultAuthorizer: Users, Authorizers: { Users: { UserPoolArn: arn:y } } }', '{}', 'COGNITO_USER_POOLS'],
    ['{ DefaultAuthorizer: Own, Authorizers: { Own: { FunctionArn: arn:y } } }', '{}', 'CUSTOM'],
    ['{ DefaultAuthorizer: AWS_IAM }', '{ Authorizer: NONE }', 'NONE'],
  ])('with auth %s and event %s asks for %s', (auth, event, expected) => {
    const { found, diagnostics } = read(text(auth, event));
    expect(found['Api ANY /']).toMatchObject({ AuthorizationType: expected, HttpMethod: 'ANY' });
    expect(found['FRole']).toBeUndefined();
    expect(found['Apiv1Stage']).toMatchObject({ kind: 'AWS::ApiGateway::Stage', StageName: 'v1' });
    expect(diagnostics).toEqual([]);
  });

  it('is open where its default authoriser is a function, which SAM does not read', () => {
    const { found, diagnostics } = read(text('{ DefaultAuthorizer: !If [C, AWS_IAM, !Ref AWS::NoValue] }', '{}'));
    expect(found['Api ANY /']).toMatchObject({ AuthorizationType: 'NONE' });
    expect(diagnostics).toMatchObject([{ code: 'serverless-refused', message: '`DefaultAuthorizer` is no text' }]);
  });

  it('asks for a key, and has a plan for its callers', () => {
    const { found } = read(text('{ ApiKeyRequired: true, UsagePlan: { CreateUsagePlan: PER_API } }', '{}'));
    expect(found['Api ANY /']).toMatchObject({ AuthorizationType: 'NONE', ApiKeyRequired: true });
    expect(found['ApiUsagePlan']).toMatchObject({ ApiStages: [{ Stage: '<cloudformation:t.yaml#Apiv1Stage Ref>' }] });
    expect(found['ApiUsagePlanKey']).toMatchObject({ KeyType: 'API_KEY' });
  });

  it('has the resource policy that its lists ask for', () => {
    const { found } = read(text('{ ResourcePolicy: { IpRangeWhitelist: [10.0.0.0/8] } }', '{}'));
    expect(found['Api']).toMatchObject({
      Policy: {
        Statement: [
          { Effect: 'Allow', Principal: '*' },
          { Effect: 'Deny', Condition: { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } } },
        ],
      },
    });
  });
});

it('an HTTP API has routes with their authorisers, and an alias stands for its function', () => {
  const { found, diagnostics } = read(`
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth: { Authorizers: { Tokens: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: i, audience: [a] } } }, DefaultAuthorizer: Tokens }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: r
      Handler: h
      InlineCode: x
      AutoPublishAlias: live
      Events: { E: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /o, Method: post } } }
Outputs: { A: { Value: !Ref F.Alias } }
`);
  expect(found['Api POST /o']).toMatchObject({
    kind: 'AWS::ApiGatewayV2::Route',
    RouteKey: 'POST /o',
    AuthorizationType: 'JWT',
  });
  expect(JSON.stringify(found['Api POST /o integration'])).toContain('<cloudformation:t.yaml#FAliaslive Ref>');
  expect(found['Api']).toMatchObject({ ProtocolType: 'HTTP' });
  // The SHA-1 of `{"ZipFile":"x"}`.
  expect(found['FVersion5168f5ed55']).toMatchObject({ kind: 'AWS::Lambda::Version' });
  expect(diagnostics).toEqual([]);
});

it('a condition on a function is one on what was made of it, and on its methods', () => {
  const { resources } = read(`
Parameters: { Open: { Type: String } }
Conditions: { C: !Equals [!Ref Open, x], Never: !Equals [a, b] }
Resources:
  F: { Type: AWS::Serverless::Function, Condition: C, Properties: { Runtime: r, Handler: h, Events: { E: { Type: Api, Properties: { Path: /, Method: get } } } } }
  G: { Type: AWS::Serverless::Function, Condition: Never, Properties: { Runtime: r, Handler: h, Events: { E: { Type: Api, Properties: { Path: /g, Method: get } } } } }
`);
  const conditional = resources.filter((node) => node.conditional).map(({ address }) => address);
  expect(conditional).toEqual(
    expect.arrayContaining(['F', 'FRole', 'FEPermissionProd', 'ServerlessRestApi', 'ServerlessRestApi GET /']),
  );
  expect(resources.some(({ address }) => address.includes('/g') || address.startsWith('G'))).toBe(false);
});

it('a connector gives the role of its source what it asks for', () => {
  const { found, diagnostics } = read(`
Resources:
  Table: { Type: AWS::Serverless::SimpleTable }
  F:
    Type: AWS::Serverless::Function
    Connectors: { ToTable: { Properties: { Destination: { Id: Table }, Permissions: [Write] } } }
    Properties: { Runtime: r, Handler: h }
`);
  expect(found['FToTablePolicy']).toMatchObject({
    kind: 'AWS::IAM::ManagedPolicy',
    Roles: ['<cloudformation:t.yaml#FRole Ref>'],
    PolicyDocument: { Statement: [{ Action: expect.arrayContaining(['dynamodb:PutItem']) }] },
  });
  expect(diagnostics).toEqual([]);
});

it('a state machine has its definition as a text, with a role and the role of its events', () => {
  const { found } = read(`
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: A, States: { A: { Type: Task, Resource: !GetAtt F.Arn, End: true } } }
      Policies: [LambdaInvokePolicy: { FunctionName: !Ref F }]
      Events: { T: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h } }
`);
  expect(found['M']).toMatchObject({
    DefinitionString: expect.stringContaining('"Resource": "${definition_substitution_1}"'),
    DefinitionSubstitutions: { definition_substitution_1: '<cloudformation:t.yaml#F Arn>' },
  });
  expect(found['MTRole']).toMatchObject({
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: ['events.amazonaws.com'] } }] },
  });
  expect(found['MT']).toMatchObject({ Targets: [{ RoleArn: '<cloudformation:t.yaml#MTRole Arn>' }] });
});

it('a layer is named after its version wherever it is named', () => {
  const { found } = read(`
Resources:
  L: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: s3://b/k } }
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, Layers: [!Ref L] } }
`);
  const [id = ''] = Object.keys(found).filter((one) => /^L[0-9a-f]{10}$/.test(one));
  expect(found[id]).toMatchObject({ kind: 'AWS::Lambda::LayerVersion', LayerName: 'L' });
  expect(found['F']).toMatchObject({ Layers: [`<cloudformation:t.yaml#${id} Ref>`] });
});

it('the region decides the partition', () => {
  const text =
    'Resources: { A: { Type: AWS::Serverless::Api, Properties: { StageName: x } }, F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h } } }';
  expect(read(text, 'cn-north-1').found).toMatchObject({
    A: { EndpointConfiguration: { Types: ['REGIONAL'] } },
    FRole: { ManagedPolicyArns: ['arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'] },
  });
  expect(read(text, 'eu-west-1').found['A']).not.toHaveProperty('EndpointConfiguration');
});

describe('what SAM refuses', () => {
  it.each([
    [
      'F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, «Memory»: 1 } }',
      '`F` has no property `Memory`',
    ],
    [
      'F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, Events: «[]» } }',
      '`Events` of `F` is no map of maps',
    ],
    [
      '«F»: { Type: AWS::Serverless::Function, Properties: { Runtime: r } }',
      'the function needs `Handler`, as its package type is `Zip`',
    ],
    [
      'F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, Policies: [«{ NoSuchPolicy: {} }»] } }',
      'policy 1 of `Policies` is neither a document, a name, an ARN nor a policy template',
    ],
    [
      'F: { Type: AWS::Serverless::Function, Properties: { Runtime: r, Handler: h, Events: { E: «{ Type: Nothing }» } } }',
      'event `E` has no type that functions can have',
    ],
    ['«X»: { Type: AWS::Serverless::Nothing }', '`X`: SAM has no resource of type `AWS::Serverless::Nothing`'],
    [
      'T: { Type: AWS::Serverless::SimpleTable, Properties: { PrimaryKey: { Name: a, Type: «Text» } } }',
      '`Type` of `PrimaryKey` is `String`, `Number` or `Binary`',
    ],
  ])('%s', (resource, message) => {
    const { diagnostics, found } = read(
      `Resources:\n  Other: { Type: AWS::S3::Bucket }\n  ${resource.replaceAll(/[«»]/g, '')}\n`,
    );
    const marked = /«(.*)»/.exec(resource)?.[1];
    expect(diagnostics.map((one) => [one.code, one.message, textOf(one.at)])).toEqual([
      ['serverless-refused', message, marked],
    ]);
    expect(found['Other']).toBeDefined();
  });
});

it('a document is read in a plain template as well', () => {
  const { resources } = cloudformation.read(
    memoryWorkspace({
      't.yaml': `
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        swagger: "2.0"
        securityDefinitions: { sign: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 } }
        paths:
          /open: { get: { x-amazon-apigateway-integration: { type: aws_proxy, uri: !Sub "arn:aws:apigateway:x:lambda:path/2015-03-31/functions/\${F.Arn}/invocations" } } }
          /closed: { put: { security: [{ sign: [] }] } }
  F: { Type: AWS::Lambda::Function }
`,
    }),
  );
  const types = Object.fromEntries(
    resources.map((node) => [node.address, (shown(node.properties) as Record<string, unknown>)['AuthorizationType']]),
  );
  expect(types).toMatchObject({ 'Api GET /open': 'NONE', 'Api PUT /closed': 'AWS_IAM' });
});
