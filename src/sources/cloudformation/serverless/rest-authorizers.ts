/** Authorisers of REST APIs, as they stand in the document. */
import {
  at,
  Dict,
  filled,
  flagOf,
  isFilled,
  isNull,
  type Item,
  List,
  type Plain,
  present,
  spanOf,
  textOf,
} from './item.ts';
import { sub } from './functions.ts';
import { type NamedAuthorizer, namedAuthorizers } from './named-authorizers.ts';
import { partitionIn, type TransformContext } from './transform-context.ts';

/** The schemes of a document. */
export function securitySchemes(document: Dict): Dict | undefined {
  return document.dictAt('securityDefinitions');
}

/** Adds the scheme of IAM's signatures. */
export function iamScheme(document: Dict): void {
  const schemes = securitySchemes(document);
  if (schemes?.has('AWS_IAM') !== false) return;
  schemes.set('AWS_IAM', {
    'x-amazon-apigateway-authtype': 'awsSigv4',
    type: 'apiKey',
    name: 'Authorization',
    in: 'header',
  });
}

/** Adds the scheme of API keys. */
export function apiKeyScheme(document: Dict): void {
  const schemes = securitySchemes(document);
  if (schemes?.has('api_key') !== false) return;
  schemes.set('api_key', { type: 'apiKey', name: 'x-api-key', in: 'header' });
}

/** The authorisers that `Auth` names. */
export function restAuthorizers(auth: Item | undefined, context: TransformContext): readonly NamedAuthorizer[] {
  return namedAuthorizers(at(auth, 'Authorizers'), context, checkAuthorizer);
}

function checkAuthorizer(name: string, body: Dict, context: TransformContext): void {
  const type = present(body.get('FunctionPayloadType'));
  const kind = textOf(type);
  if (type && kind !== 'TOKEN' && kind !== 'REQUEST')
    context.refuse(
      spanOf(type),
      `\`FunctionPayloadType\` of authoriser \`${name}\` is neither \`TOKEN\` nor \`REQUEST\``,
    );
  const identity = present(body.get('Identity'));
  if (isFilled(identity) && !(identity instanceof Dict))
    context.refuse(spanOf(identity), `\`Identity\` of authoriser \`${name}\` is no map`);
  if (kind === 'REQUEST' && isMissingSource(identity))
    context.refuse(
      body.at,
      `authoriser \`${name}\` needs \`Identity\` with one of \`Headers\`, \`QueryStrings\`, \`StageVariables\`, \`Context\``,
    );
  const scopes = present(body.get('AuthorizationScopes'));
  if (scopes && !(scopes instanceof List))
    context.refuse(spanOf(scopes), `\`AuthorizationScopes\` of authoriser \`${name}\` is no list`);
  const disabled = present(body.get('DisableFunctionDefaultPermissions'));
  if (disabled && flagOf(disabled) === undefined)
    context.refuse(spanOf(disabled), `\`DisableFunctionDefaultPermissions\` of authoriser \`${name}\` is no boolean`);
}

const identityParts: readonly (readonly [name: string, prefix: string])[] = [
  ['Headers', 'method.request.header.'],
  ['QueryStrings', 'method.request.querystring.'],
  ['StageVariables', 'stageVariables.'],
  ['Context', 'context.'],
];

function isMissingSource(identity: Item | undefined): boolean {
  if (!isFilled(identity)) return true;
  const has = identityParts.some(([name]) => isFilled(at(identity, name)));
  const every = at(identity, 'ReauthorizeEvery');
  const seconds = every?.kind === 'scalar' && every.value !== null ? Math.trunc(Number(every.text)) : Number.NaN;
  return Number.isNaN(seconds) ? !has : seconds > 0 && !has;
}

/** The scheme of an authoriser. */
export function restScheme({ name, body }: NamedAuthorizer, context: TransformContext): Plain {
  const get = (one: string) => present(body.get(one));
  const pools = filled(get('UserPoolArn'));
  const identity = get('Identity');
  const payload = textOf(get('FunctionPayloadType')) ?? 'TOKEN';
  const isRequest = !pools && payload === 'REQUEST';
  const header = isRequest ? 'Unused' : (filled(at(identity, 'Header')) ?? 'Authorization');
  const validation = isRequest ? undefined : filled(at(identity, 'ValidationExpression'));
  const invokeRole = filled(get('FunctionInvokeRole'));
  const arn = `arn:${partitionIn(context)}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${__FunctionArn__}/invocations`;
  const authorizer: Plain = pools
    ? {
        type: 'cognito_user_pools',
        providerARNs: pools instanceof List ? pools : [pools],
        identityValidationExpression: validation,
      }
    : {
        type: isRequest ? 'request' : payload === 'TOKEN' ? 'token' : null,
        authorizerUri: sub(arn, { __FunctionArn__: get('FunctionArn') }),
        authorizerResultTtlInSeconds: present(at(identity, 'ReauthorizeEvery')),
        authorizerCredentials: textOf(invokeRole) === 'NONE' ? undefined : invokeRole,
        identitySource: isRequest ? identitySource(identity, name, context) : undefined,
        identityValidationExpression: validation,
      };
  return {
    type: 'apiKey',
    name: header,
    in: 'header',
    'x-amazon-apigateway-authtype': pools ? 'cognito_user_pools' : 'custom',
    'x-amazon-apigateway-authorizer': authorizer,
  };
}

function identitySource(identity: Item | undefined, name: string, context: TransformContext): Plain {
  const parts = identityParts.flatMap(([part, prefix]) => {
    const given = at(identity, part);
    if (!isFilled(given)) return [];
    if (!(given instanceof List)) {
      context.refuse(spanOf(given), `\`${part}\` of authoriser \`${name}\` is no list`);
      return [];
    }
    return given.items.flatMap((one) => {
      const text = textOf(one);
      if (text === undefined)
        context.refuse(spanOf(one), `\`${part}\` of authoriser \`${name}\` has something that is no text`);
      return text === undefined ? [] : [`${prefix}${text}`];
    });
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The scopes that an authoriser asks for. */
export function scopesOf(authorizer: NamedAuthorizer | undefined): Plain {
  const scopes = authorizer?.body.get('AuthorizationScopes');
  return scopes && !isNull(scopes) ? scopes : [];
}
