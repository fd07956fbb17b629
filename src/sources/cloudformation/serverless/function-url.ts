/** The URL of a function and the permissions of one that is open to all. */
import { isCall } from './functions.ts';
import type { Invoked } from './function-event.ts';
import { at, Dict, filled, isFilled, isNull, type Item, spanAlone, spanOf, textOf } from './item.ts';
import { make, propertyOf, type TransformContext } from './transform-context.ts';

const corsTypes: Readonly<Record<string, 'list' | 'flag' | 'number'>> = {
  AllowOrigins: 'list',
  AllowMethods: 'list',
  AllowCredentials: 'flag',
  AllowHeaders: 'list',
  ExposeHeaders: 'list',
  MaxAge: 'number',
};

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html */
export function functionUrl(invoked: Invoked, isAlias: boolean, context: TransformContext): void {
  const { from, id, name, arn } = invoked;
  const config = filled(propertyOf(from, 'FunctionUrlConfig'));
  if (!config) return;
  const type = at(config, 'AuthType');
  const mode = textOf(type);
  if (!isCall(config) && !isCall(type) && mode !== 'AWS_IAM' && mode !== 'NONE')
    context.refuse(spanOf(config), '`FunctionUrlConfig` needs `AuthType` as `AWS_IAM` or `NONE`');
  checkCors(at(config, 'Cors'), context);
  const key = from.properties.keyAt('FunctionUrlConfig');
  const target = isAlias ? arn : name;
  const url = {
    Cors: filled(at(config, 'Cors')),
    AuthType: type,
    TargetFunctionArn: target,
    InvokeMode: at(config, 'InvokeMode'),
  };
  make(context, from, `${id}Url`, 'AWS::Lambda::Url', url, { key });
  if (mode !== 'NONE' || !type) return;
  const open = { FunctionName: target, Principal: '*' };
  const making = { key: spanAlone(spanOf(type)) };
  const byUrl = { ...open, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: type };
  make(context, from, `${id}UrlPublicPermissions`, 'AWS::Lambda::Permission', byUrl, making);
  const invoke = { ...open, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true };
  make(context, from, `${id}URLInvokeAllowPublicAccess`, 'AWS::Lambda::Permission', invoke, making);
}

function checkCors(cors: Item | undefined, context: TransformContext): void {
  if (!isFilled(cors) || isCall(cors)) return;
  if (!(cors instanceof Dict)) {
    context.refuse(spanOf(cors), '`Cors` of `FunctionUrlConfig` is no map');
    return;
  }
  for (const [name, value] of cors.entries()) {
    const type = corsTypes[name];
    if (type === undefined) context.refuse(cors.keyAt(name), `\`Cors\` of \`FunctionUrlConfig\` has no \`${name}\``);
    else if (!isCall(value) && !isNull(value) && !hasType(value, type))
      context.refuse(spanOf(value), `\`${name}\` of \`Cors\` is no ${type === 'flag' ? 'boolean' : type}`);
  }
}

function hasType(value: Item, type: 'list' | 'flag' | 'number'): boolean {
  if (type === 'list') return value.kind === 'list';
  return value.kind === 'scalar' && typeof value.value === (type === 'flag' ? 'boolean' : 'number');
}
