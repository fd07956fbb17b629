/** `AWS::Serverless::Function` to the function, its role, its URL and what its events make. */
import { type GraphNode, type RecordValue, recordOf, textOfValue, unknown, type Value } from '../../../graph/index.ts';
import { lowerEvents } from './lower-events.ts';
import { executionRole } from './execution-role.ts';
import { attributeOf, logicalIdOf, made, madeList, madeRecord, nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

/** Properties that the function has under the same name. */
const same = [
  'Architectures',
  'CapacityProviderConfig',
  'CodeSigningConfigArn',
  'Description',
  'DurableConfig',
  'Environment',
  'EphemeralStorage',
  'FileSystemConfigs',
  'FunctionName',
  'Handler',
  'ImageConfig',
  'KmsKeyArn',
  'Layers',
  'LoggingConfig',
  'MemorySize',
  'PackageType',
  'RecursiveLoop',
  'ReservedConcurrentExecutions',
  'Runtime',
  'RuntimeManagementConfig',
  'SnapStart',
  'TenancyConfig',
  'Timeout',
  'VpcConfig',
];
/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
export function lowerFunction(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const properties = context.withGlobals(node.properties, 'Function');
  const { origin, entries: given } = properties;
  const entries = new Map<string, Value>();
  for (const name of same) {
    const value = given.get(name);
    if (value) entries.set(name, value);
  }
  const made_: readonly (readonly [string, Value | undefined])[] = [
    ['Code', codeOf(properties)],
    ['Tags', tagList(given.get('Tags'))],
    ['TracingConfig', tracing(given.get('Tracing'))],
    ['DeadLetterConfig', deadLetters(given.get('DeadLetterQueue'))],
  ];
  for (const [name, value] of made_) if (value) entries.set(name, value);
  const id = logicalIdOf(node);
  const role = given.get('Role');
  entries.set('Role', role ?? attributeOf(context.keyOf(`${id}Role`), 'Arn', origin));
  const events = lowerEvents(node, properties, context);
  const nodes = [nodeBeside(node, id, 'AWS::Lambda::Function', recordOf(entries, origin, properties.open))];
  if (!role) {
    const managed = ['service-role/AWSLambdaBasicExecutionRole', ...events.managed];
    if (given.has('VpcConfig')) managed.push('service-role/AWSLambdaVPCAccessExecutionRole');
    if (textOfValue(given.get('Tracing')) === 'Active') managed.push('AWSXRayDaemonWriteAccess');
    nodes.push(executionRole(node, { properties, service: 'lambda.amazonaws.com', managed }));
  }
  return [...nodes, ...functionUrl(node, given.get('FunctionUrlConfig')), ...events.nodes];
}

function functionUrl(node: GraphNode, config: Value | undefined): readonly GraphNode[] {
  if (config?.kind !== 'record') return [];
  const id = logicalIdOf(node);
  const { origin, entries } = config;
  const url = madeRecord(
    {
      TargetFunctionArn: attributeOf(node.key, 'Ref', origin),
      AuthType: entries.get('AuthType'),
      Cors: entries.get('Cors'),
      InvokeMode: entries.get('InvokeMode'),
    },
    origin,
  );
  const nodes = [nodeBeside(node, `${id}Url`, 'AWS::Lambda::Url', url)];
  if (textOfValue(entries.get('AuthType')) !== 'NONE') return nodes;
  const permission = madeRecord(
    {
      Action: made('lambda:InvokeFunctionUrl', origin),
      FunctionName: attributeOf(node.key, 'Ref', origin),
      FunctionUrlAuthType: made('NONE', origin),
      Principal: made('*', origin),
    },
    origin,
  );
  return [...nodes, nodeBeside(node, `${id}UrlPublicPermissions`, 'AWS::Lambda::Permission', permission)];
}

/** Where the code lies; local code is uploaded when the template is packaged. */
function codeOf({ entries, origin }: RecordValue): Value | undefined {
  const inline = entries.get('InlineCode');
  if (inline) return madeRecord({ ZipFile: inline }, inline.origin);
  const image = entries.get('ImageUri');
  if (image) return madeRecord({ ImageUri: image }, image.origin);
  const code = entries.get('CodeUri');
  if (code?.kind === 'record') {
    return madeRecord(
      {
        S3Bucket: code.entries.get('Bucket'),
        S3Key: code.entries.get('Key'),
        S3ObjectVersion: code.entries.get('Version'),
      },
      code.origin,
    );
  }
  const text = textOfValue(code);
  const stored = /^s3:\/\/([^/]+)\/(.+)$/.exec(text ?? '');
  if (code && stored)
    return madeRecord(
      { S3Bucket: made(stored[1] ?? '', code.origin), S3Key: made(stored[2] ?? '', code.origin) },
      code.origin,
    );
  const at = code?.origin ?? origin;
  return madeRecord(
    {
      S3Key: unknown({ code: 'not-read', says: `uploaded from \`${text ?? '.'}\` when the template is packaged` }, at),
    },
    at,
  );
}

/** Tags as a list of key and value. */
export function tagList(tags: Value | undefined): Value | undefined {
  if (tags?.kind !== 'record') return tags;
  return madeList(
    [...tags.entries].map(([key, value]) => madeRecord({ Key: made(key, value.origin), Value: value }, value.origin)),
    tags.origin,
  );
}

function tracing(mode: Value | undefined): Value | undefined {
  return mode && textOfValue(mode) !== 'Disabled' ? madeRecord({ Mode: mode }, mode.origin) : undefined;
}

function deadLetters(queue: Value | undefined): Value | undefined {
  return queue?.kind === 'record' ? madeRecord({ TargetArn: queue.entries.get('TargetArn') }, queue.origin) : queue;
}
