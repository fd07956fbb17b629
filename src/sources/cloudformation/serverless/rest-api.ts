/** `AWS::Serverless::Api` to the API, its deployment and stage, domain, permissions and usage plan. */
import { definitionLocation, storedObject } from './code-location.ts';
import { digestOf } from './digest.ts';
import { ref, sub } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Item, type Plain, present, spanOf, textOf } from './item.ts';
import { restAuthorizers } from './rest-authorizers.ts';
import { completeDocument } from './rest-document.ts';
import { restDomain } from './rest-domain.ts';
import {
  keptBy,
  make,
  type MadeResource,
  partitionIn,
  propagateTags,
  propertyOf,
  resolved,
  type SamResource,
  suffixed,
  tagList,
  type TransformContext,
} from './transform-context.ts';
import { usagePlan } from './usage-plan.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html */
export function lowerApi(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  checkApi(from, context);
  const document = completeDocument(from, context);
  const location = filled(get('DefinitionUri'));
  const stored = location && definitionLocation(storedObject(location, 'DefinitionUri', context));
  const properties = {
    Body: location ? undefined : document,
    BodyS3Location: stored,
    Description: filled(get('Description')),
    FailOnWarnings: filled(get('FailOnWarnings')),
    Name: filled(get('Name')),
    ...endpoint(from, context),
    BinaryMediaTypes: resolved(context, get('BinaryMediaTypes')),
    MinimumCompressionSize: get('MinimumCompressionSize'),
    Mode: filled(get('Mode')),
    ApiKeySourceType: filled(get('ApiKeySourceType')),
    Policy: filled(get('Policy')),
    SecurityPolicy: filled(get('SecurityPolicy')),
    EndpointAccessMode: filled(get('EndpointAccessMode')),
  };
  make(context, from, from.id, 'AWS::ApiGateway::RestApi', properties, keptBy(from));
  restDomain(from, context);
  const stage = stageWithDeployment(from, document, context);
  authorizerPermissions(from, context);
  usagePlan(from, stage, context);
  propagateTags(from, get('Tags'), flagOf(get('PropagateTags')) === true, context);
}

function checkApi(from: SamResource, context: TransformContext): void {
  const get = (name: string) => filled(propertyOf(from, name));
  const uri = get('DefinitionUri');
  if (uri && get('DefinitionBody'))
    context.refuse(spanOf(uri), '`DefinitionUri` and `DefinitionBody` exclude each other');
  if (uri && get('MergeDefinitions'))
    context.refuse(spanOf(uri), '`DefinitionUri` and `MergeDefinitions` exclude each other');
  const version = get('OpenApiVersion');
  if (version && !(version.kind === 'scalar' && /^[23](?:\.\d)(?:\.\d)?$/.test(version.text)))
    context.refuse(spanOf(version), '`OpenApiVersion` is not of the form `3.0.1`');
}

function endpoint(from: SamResource, context: TransformContext): { readonly [name: string]: Plain } {
  const given = filled(propertyOf(from, 'EndpointConfiguration'));
  const { partition = 'aws' } = context;
  if (!given) {
    const isRegional = partition.startsWith('aws-iso') || ['aws-us-gov', 'aws-cn', 'aws-eusc'].includes(partition);
    return isRegional
      ? { Parameters: { endpointConfigurationTypes: 'REGIONAL' }, EndpointConfiguration: { Types: ['REGIONAL'] } }
      : {};
  }
  const type = filled(at(given, 'Type'));
  if (!(given instanceof Dict) || !type)
    return { Parameters: { endpointConfigurationTypes: given }, EndpointConfiguration: { Types: [given] } };
  if (given.has('VPCEndpointIds') && given.has('VpcEndpointIds'))
    context.refuse(given.at, '`VPCEndpointIds` and `VpcEndpointIds` are the same; give one of them');
  return {
    Parameters: { endpointConfigurationTypes: type },
    EndpointConfiguration: {
      Types: [type],
      VpcEndpointIds: filled(given.get('VPCEndpointIds')) ?? given.get('VpcEndpointIds'),
      IpAddressType: given.get('IpAddressType'),
    },
  };
}

/**
 * The deployment's id ends with a digest of the document. SAM's digest is that of a text which only Python 2 writes so; this one is that of the
 * document's JSON, and changes whenever SAM's does.
 */
function stageWithDeployment(from: SamResource, document: Item | undefined, context: TransformContext): MadeResource {
  const get = (name: string) => propertyOf(from, name);
  const digest = digestOf(document ?? filled(get('DefinitionUri')));
  const deploymentId = `${from.id}Deployment${digest}`;
  const hasVersion = isFilled(get('OpenApiVersion'));
  const deployment = {
    Description: digest === '' ? undefined : `RestApi deployment id: ${digest}`,
    RestApiId: ref(from.id),
    StageName: hasVersion ? undefined : 'Stage',
  };
  make(context, from, deploymentId, 'AWS::ApiGateway::Deployment', deployment);
  const name = get('StageName');
  const text = textOf(name) ?? '';
  const isPlain = /^[A-Za-z0-9]+$/.test(text);
  const stageId = isPlain ? `${from.id}${text}Stage` : suffixed(`${from.id}Stage`, text);
  const tags = get('Tags');
  const stage = make(context, from, stageId, 'AWS::ApiGateway::Stage', {
    AccessLogSetting: get('AccessLogSetting'),
    CacheClusterEnabled: get('CacheClusterEnabled'),
    CacheClusterSize: get('CacheClusterSize'),
    CanarySetting: get('CanarySetting'),
    DeploymentId: ref(deploymentId),
    RestApiId: ref(from.id),
    StageName: name,
    Tags: tags && tagList(tags),
    TracingEnabled: get('TracingEnabled'),
    Variables: get('Variables'),
    MethodSettings: get('MethodSettings'),
  });
  context.references.set(`${from.id}.Stage`, stageId);
  context.references.set(`${from.id}.Deployment`, deploymentId);
  return stage;
}

/** API Gateway may call the functions that authorise. */
function authorizerPermissions(from: SamResource, context: TransformContext): void {
  const auth = resolved(context, filled(propertyOf(from, 'Auth')));
  const quiet = { ...context, refuse: () => undefined };
  for (const { name, key, body } of restAuthorizers(auth, quiet)) {
    const lambda = filled(body.get('FunctionArn'));
    if (!lambda || isFilled(present(body.get('DisableFunctionDefaultPermissions')))) continue;
    const arn = `arn:${partitionIn(context)}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${__ApiId__}/authorizers/*`;
    const permission = {
      Action: 'lambda:InvokeFunction',
      FunctionName: lambda,
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sub(arn, { __ApiId__: ref(from.id) }),
    };
    make(context, from, `${from.id}${name}AuthorizerPermission`, 'AWS::Lambda::Permission', permission, { key });
  }
}
