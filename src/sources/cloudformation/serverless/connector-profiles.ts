/**
 * What connectors make of each pair of a source and a destination. Facts from
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html, read 2026-08.
 */

/** One statement or permission of an access category. Names in braces stand for what the connector joins: `{Source.Arn}`; `@` is region and account. */
export interface ProfileGrant {
  readonly category: string;
  /** Absent for a permission of Lambda. */
  readonly actions?: string | readonly string[];
  readonly resources: string | readonly string[];
  /** The service that is let in. */
  readonly service?: string;
  readonly ofAccount?: boolean;
}

/** What a connector makes. */
export interface Profile {
  readonly kind: 'managed-policy' | 'topic-policy' | 'queue-policy' | 'permission';
  /** Whether the policy is one of the source, else of the destination. */
  readonly ofSource: boolean;
  /** What must wait for the policy. */
  readonly before?: string;
  /** Combinations of categories; any where absent. */
  readonly only?: readonly (readonly string[])[];
  readonly grants: readonly ProfileGrant[];
}

// `source > destination: kind`, then what each category grants; brackets make a list.
const table = `
DynamoDB::Table > Lambda::Function: managed-policy before=mapping
  Read dynamodb: [DescribeStream GetRecords GetShardIterator ListStreams] -> [{Source.Arn}/stream/*]
Events::Rule > SNS::Topic: topic-policy
  Write sns: Publish -> {Destination.Arn} by events.amazonaws.com
Events::Rule > Events::EventBus: managed-policy source
  Write events: [PutEvents] -> [{Destination.Arn}]
Events::Rule > StepFunctions::StateMachine: managed-policy source
  Write states: [StartExecution] -> [{Destination.Arn}]
Events::Rule > Lambda::Function: permission
  Write events.amazonaws.com from {Source.Arn}
Events::Rule > SQS::Queue: queue-policy
  Write sqs: SendMessage -> {Destination.Arn} by events.amazonaws.com
Lambda::Function > Lambda::Function: managed-policy source
  Write lambda: [InvokeAsync InvokeFunction] -> [{Destination.Arn}]
Lambda::Function > S3::Bucket: managed-policy source
  Read s3: [GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts] -> [{Destination.Arn} {Destination.Arn}/*]
  Write s3: [AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject] -> [{Destination.Arn} {Destination.Arn}/*]
Lambda::Function > DynamoDB::Table: managed-policy source
  Read dynamodb: [GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect] -> [{Destination.Arn} {Destination.Arn}/index/*]
  Write dynamodb: [PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate] -> [{Destination.Arn} {Destination.Arn}/index/*]
Lambda::Function > SQS::Queue: managed-policy source
  Read sqs: [ReceiveMessage GetQueueAttributes] -> [{Destination.Arn}]
  Write sqs: [DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue] -> [{Destination.Arn}]
Lambda::Function > SNS::Topic: managed-policy source
  Write sns: [Publish] -> [{Destination.Arn}]
Lambda::Function > StepFunctions::StateMachine: managed-policy source
  Write states: [StartExecution StartSyncExecution] -> [{Destination.Arn}]
  Write states: [StopExecution] -> [states:@:execution:{Destination.Name}:*]
  Read states: [DescribeStateMachine ListExecutions] -> [{Destination.Arn}]
  Read states: [DescribeExecution DescribeStateMachineForExecution GetExecutionHistory] -> [states:@:execution:{Destination.Name}:*]
Lambda::Function > Events::EventBus: managed-policy source
  Write events: [PutEvents] -> [{Destination.Arn}]
Lambda::Function > Location::PlaceIndex: managed-policy source
  Read geo: [DescribePlaceIndex GetPlace SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions SearchPlaceIndexForText] -> [{Destination.Arn}]
ApiGatewayV2::Api > Lambda::Function: permission
  Write apigateway.amazonaws.com from execute-api:@:{Source.ResourceId}/{Source.Qualifier}
ApiGateway::RestApi > Lambda::Function: permission
  Write apigateway.amazonaws.com from execute-api:@:{Source.ResourceId}/{Source.Qualifier}
SNS::Topic > SQS::Queue: queue-policy
  Write sqs: SendMessage -> {Destination.Arn} by sns.amazonaws.com
SNS::Topic > Lambda::Function: permission
  Write sns.amazonaws.com from {Source.Arn}
SQS::Queue > Lambda::Function: managed-policy before=mapping only=Read+Write
  Write sqs: [DeleteMessage] -> [{Source.Arn}]
  Read sqs: [ReceiveMessage GetQueueAttributes] -> [{Source.Arn}]
S3::Bucket > Lambda::Function: permission
  Write s3.amazonaws.com from {Source.Arn} account
StepFunctions::StateMachine > Lambda::Function: managed-policy source
  Write lambda: [InvokeAsync InvokeFunction] -> [{Destination.Arn}]
StepFunctions::StateMachine > SNS::Topic: managed-policy source
  Write sns: [Publish] -> [{Destination.Arn}]
StepFunctions::StateMachine > SQS::Queue: managed-policy source
  Write sqs: [SendMessage] -> [{Destination.Arn}]
StepFunctions::StateMachine > S3::Bucket: managed-policy source
  Read s3: [GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts] -> [{Destination.Arn} {Destination.Arn}/*]
  Write s3: [AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject] -> [{Destination.Arn} {Destination.Arn}/*]
StepFunctions::StateMachine > DynamoDB::Table: managed-policy source
  Read dynamodb: [GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect] -> [{Destination.Arn} {Destination.Arn}/index/*]
  Write dynamodb: [PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate] -> [{Destination.Arn} {Destination.Arn}/index/*]
StepFunctions::StateMachine > StepFunctions::StateMachine: managed-policy source before=source only=Read|Read+Write
  Read states: [DescribeExecution] -> [states:@:execution:{Destination.Name}:*]
  Read events: [DescribeRule] -> [events:@:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule]
  Write states: [StartExecution] -> [{Destination.Arn}]
  Write states: [StopExecution] -> [states:@:execution:{Destination.Name}:*]
  Write events: [PutTargets PutRule] -> [events:@:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule]
StepFunctions::StateMachine > Events::EventBus: managed-policy source
  Write events: [PutEvents] -> [{Destination.Arn}]
AppSync::DataSource > DynamoDB::Table: managed-policy source
  Read dynamodb: [GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect] -> [{Destination.Arn} {Destination.Arn}/index/*]
  Write dynamodb: [PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate] -> [{Destination.Arn} {Destination.Arn}/index/*]
AppSync::DataSource > Lambda::Function: managed-policy source
  Write lambda: [InvokeAsync InvokeFunction] -> [{Destination.Arn} {Destination.Arn}:*]
AppSync::DataSource > Events::EventBus: managed-policy source
  Write events: [PutEvents] -> [{Destination.Arn}]
AppSync::GraphQLApi > Lambda::Function: permission
  Write appsync.amazonaws.com from appsync:@:apis/{Source.ResourceId}
`;

const profiles: ReadonlyMap<string, Profile> = read(table);

/** The profile of a pair of resource types. */
export function connectorProfile(source: string, destination: string): Profile | undefined {
  return profiles.get(`${source.replace(/^AWS::/, '')} > ${destination.replace(/^AWS::/, '')}`);
}

function read(text: string): Map<string, Profile> {
  const found = new Map<string, Profile>();
  let grants: ProfileGrant[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith(' ')) {
      grants.push(grantOf(line.trim()));
      continue;
    }
    const [pair = '', rest = ''] = line.split(/: (?=[a-z])/);
    const words = rest.split(' ');
    const [kind] = words;
    if (kind !== 'managed-policy' && kind !== 'topic-policy' && kind !== 'queue-policy' && kind !== 'permission')
      continue;
    const valueOf = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
    const [before, only] = [valueOf('before'), valueOf('only')];
    grants = [];
    found.set(pair, {
      kind,
      ofSource: words.includes('source'),
      ...(before !== undefined && { before }),
      ...(only !== undefined && { only: only.split('|').map((one) => one.split('+')) }),
      grants,
    });
  }
  return found;
}

function grantOf(line: string): ProfileGrant {
  const [, category = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
  const [, service, source] = /^(\S+) from (\S+)/.exec(rest) ?? [];
  if (service !== undefined && source !== undefined)
    return { category, service, resources: source, ...(rest.endsWith(' account') && { ofAccount: true }) };
  const [what = '', resources = ''] = rest.split(' -> ');
  const [, prefix = '', names = ''] = /^([\w-]+): (.*)$/.exec(what) ?? [];
  const [target = '', by] = resources.split(' by ');
  const actions = listed(names);
  return {
    category,
    actions: typeof actions === 'string' ? `${prefix}:${actions}` : actions.map((name) => `${prefix}:${name}`),
    resources: listed(target),
    ...(by !== undefined && { service: by }),
  };
}

function listed(text: string): string | readonly string[] {
  return text.startsWith('[') ? text.slice(1, -1).split(' ') : text;
}
