/** What the security schemes of an OpenAPI document ask for, as API Gateway names it. */
import { at, Dict, type Item, textOf } from './serverless/item.ts';

/** The authorisation types of schemes, and `key` for an API key. A scheme that API Gateway knows nothing of asks for nothing. */
export function schemeTypes(document: Dict, names: readonly string[]): readonly string[] {
  const schemes = at(document, 'securityDefinitions') ?? at(document, 'components', 'securitySchemes');
  return names.flatMap((name) => typeOf(at(schemes, name)) ?? []);
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html */
function typeOf(scheme: Item | undefined): string | undefined {
  if (!(scheme instanceof Dict)) return undefined;
  const kind = textOf(scheme.get('x-amazon-apigateway-authtype'));
  const authorizer = scheme.get('x-amazon-apigateway-authorizer');
  const type = textOf(at(authorizer, 'type'));
  if (kind === 'awsSigv4') return 'AWS_IAM';
  if (type === 'cognito_user_pools' || kind === 'cognito_user_pools') return 'COGNITO_USER_POOLS';
  if (type === 'jwt') return 'JWT';
  if (authorizer || kind === 'custom') return 'CUSTOM';
  const isKey = textOf(scheme.get('type')) === 'apiKey' && textOf(scheme.get('name'))?.toLowerCase() === 'x-api-key';
  return isKey ? 'key' : undefined;
}
