/** Authorisers of HTTP APIs, as they stand in the document. */
import type { Span } from '../../../syntax/index.ts';
import { ref, sub } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Item, List, type Plain, present, spanOf, textOf } from './item.ts';
import { type NamedAuthorizer, namedAuthorizers } from './named-authorizers.ts';
import { make, partitionIn, type SamResource, type TransformContext } from './transform-context.ts';

/** Which kind of authoriser takes which property. */
const kindOfProperty: Readonly<Record<string, 'token' | 'function'>> = {
  AuthorizationScopes: 'token',
  IdentitySource: 'token',
  JwtConfiguration: 'token',
  FunctionArn: 'function',
  FunctionInvokeRole: 'function',
  Identity: 'function',
  AuthorizerPayloadFormatVersion: 'function',
  EnableSimpleResponses: 'function',
  EnableFunctionDefaultPermissions: 'function',
};

/** The authorisers that `Auth` names. */
export function httpAuthorizers(auth: Dict, context: TransformContext): readonly NamedAuthorizer[] {
  return namedAuthorizers(auth.get('Authorizers'), context, check);
}

function isToken(body: Dict): boolean {
  return isFilled(body.get('JwtConfiguration'));
}

function check(name: string, body: Dict, context: TransformContext): void {
  const kind = isToken(body) ? 'token' : 'function';
  if (body.has('OpenIdConnectUrl'))
    context.refuse(body.keyAt('OpenIdConnectUrl'), `authoriser \`${name}\`: \`OpenIdConnectUrl\` is no longer taken`);
  const scopes = present(body.get('AuthorizationScopes'));
  if (scopes && !(scopes instanceof List))
    context.refuse(spanOf(scopes), `\`AuthorizationScopes\` of authoriser \`${name}\` is no list`);
  for (const one of body.keys()) {
    const needs = kindOfProperty[one];
    if (needs !== undefined && needs !== kind && present(body.get(one)))
      context.refuse(body.keyAt(one), `authoriser \`${name}\` of this kind takes no \`${one}\``);
  }
  const jwt = filled(body.get('JwtConfiguration'));
  if (jwt && !(jwt instanceof Dict))
    context.refuse(spanOf(jwt), `\`JwtConfiguration\` of authoriser \`${name}\` is no map`);
  const required = kind === 'token' ? ['IdentitySource'] : ['FunctionArn', 'AuthorizerPayloadFormatVersion'];
  for (const one of required)
    if (!isFilled(body.get(one))) context.refuse(body.at, `authoriser \`${name}\` needs \`${one}\``);
  const permits = present(body.get('EnableFunctionDefaultPermissions'));
  if (permits && flagOf(permits) === undefined)
    context.refuse(spanOf(permits), `\`EnableFunctionDefaultPermissions\` of authoriser \`${name}\` is no boolean`);
  const identity = filled(body.get('Identity'));
  if (identity && !(identity instanceof Dict))
    context.refuse(spanOf(identity), `\`Identity\` of authoriser \`${name}\` is no map`);
}

/** The scheme of an authoriser. */
export function httpScheme({ name, body }: NamedAuthorizer, context: TransformContext): Plain {
  const jwt = body.get('JwtConfiguration');
  if (isToken(body)) {
    const lower =
      jwt instanceof Dict ? Object.fromEntries(jwt.entries().map(([one, value]) => [one.toLowerCase(), value])) : jwt;
    return {
      type: 'oauth2',
      'x-amazon-apigateway-authorizer': {
        jwtConfiguration: lower,
        identitySource: body.get('IdentitySource'),
        type: 'jwt',
      },
    };
  }
  const role = filled(body.get('FunctionInvokeRole'));
  const identity = filled(body.get('Identity'));
  const arn = `arn:${partitionIn(context)}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${__FunctionArn__}/invocations`;
  return {
    type: 'apiKey',
    name: 'Unused',
    in: 'header',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      authorizerUri: sub(arn, { __FunctionArn__: body.get('FunctionArn') }),
      authorizerCredentials: textOf(role) === 'NONE' ? undefined : role,
      authorizerResultTtlInSeconds: present(at(identity, 'ReauthorizeEvery')),
      identitySource: identity ? identitySource(identity, name, context) : undefined,
      authorizerPayloadFormatVersion: body.get('AuthorizerPayloadFormatVersion'),
      enableSimpleResponses: filled(body.get('EnableSimpleResponses')),
    },
  };
}

const parts: readonly (readonly [name: string, prefix: string])[] = [
  ['Headers', '$request.header.'],
  ['QueryStrings', '$request.querystring.'],
  ['StageVariables', '$stageVariables.'],
  ['Context', '$context.'],
];

function identitySource(identity: Item, name: string, context: TransformContext): Plain {
  return parts.flatMap(([part, prefix]) => {
    const given = at(identity, part);
    if (!isFilled(given)) return [];
    const texts = given instanceof List ? given.items.flatMap((one) => textOf(one) ?? []) : [];
    if (!(given instanceof List) || texts.length !== given.items.length)
      context.refuse(spanOf(given), `\`${part}\` of authoriser \`${name}\` is no list of texts`);
    return texts.map((text) => `${prefix}${text}`);
  });
}

/** API Gateway may call the function that authorises. */
export function authorizerPermission(
  from: SamResource,
  id: string,
  lambda: Plain,
  key: Span,
  context: TransformContext,
): void {
  const arn = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/authorizers/*';
  const permission = {
    Action: 'lambda:InvokeFunction',
    FunctionName: lambda,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: sub(arn, { __ApiId__: ref(from.id) }),
  };
  make(context, from, id, 'AWS::Lambda::Permission', permission, { key });
}
