/** CORS of a REST API: an `options` method of each path that answers browsers. */
import { integrationKey, methodKey, pathItems, pathsOf } from './api-document.ts';
import { isCall } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Plain, present, scalar, spanOf, textOf } from './item.ts';
import { propertyOf, type SamResource, type TransformContext } from './transform-context.ts';

const corsNames: ReadonlySet<string> = new Set([
  'AllowMethods',
  'AllowHeaders',
  'AllowOrigin',
  'MaxAge',
  'AllowCredentials',
]);

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html */
export function addCors(from: SamResource, document: Dict, context: TransformContext): void {
  const cors = filled(propertyOf(from, 'Cors'));
  if (!cors) return;
  const whole = textOf(cors) !== undefined || isCall(cors);
  if (!whole && !(cors instanceof Dict)) {
    context.refuse(spanOf(cors), '`Cors` is neither a text nor a map');
    return;
  }
  const get = (name: string) => (whole ? undefined : at(cors, name));
  if (!whole && cors instanceof Dict)
    for (const name of cors.keys())
      if (!corsNames.has(name)) context.refuse(cors.keyAt(name), `\`Cors\` has no \`${name}\``);
  const place = spanOf(cors);
  const origin = whole ? cors : (get('AllowOrigin') ?? scalar("'*'", place));
  const allowsCredentials = flagOf(get('AllowCredentials')) === true;
  if (allowsCredentials && textOf(origin) === "'*'")
    context.refuse(place, '`AllowCredentials` cannot be true where `AllowOrigin` is `*` or absent');
  if (!isFilled(origin)) context.refuse(place, '`AllowOrigin` of `Cors` is empty');
  const done = new Set<string>();
  for (const path of pathsOf(document).keys()) {
    const plain = path === '/' ? path : path.replace(/\/+$/, '');
    if (done.has(plain)) continue;
    done.add(plain);
    let methods: Plain = filled(get('AllowMethods'));
    for (const entry of pathItems(document, path)) {
      if (entry.has('options')) continue;
      methods ??= allowedMethods(entry);
      const headers = {
        origin,
        headers: filled(get('AllowHeaders')),
        methods,
        age: present(get('MaxAge')),
        allowsCredentials,
      };
      entry.set('options', optionsMethod(headers), place);
    }
  }
}

function allowedMethods(entry: Dict): string {
  const all = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'];
  const names = entry.has(methodKey('any')) ? all : [...entry.keys(), 'options'].map((name) => name.toUpperCase());
  return `'${[...new Set(names)].sort().join(',')}'`;
}

interface CorsHeaders {
  readonly origin: Plain;
  readonly headers: Plain;
  readonly methods: Plain;
  readonly age: Plain;
  readonly allowsCredentials: boolean;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html */
function optionsMethod({ origin, headers, methods, age, allowsCredentials }: CorsHeaders): Plain {
  const values: Record<string, Plain> = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': headers,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Max-Age': age,
    'Access-Control-Allow-Credentials': allowsCredentials ? "'true'" : undefined,
  };
  const named = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    summary: 'CORS support',
    consumes: ['application/json'],
    produces: ['application/json'],
    [integrationKey]: {
      type: 'mock',
      requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
      responses: {
        default: {
          statusCode: '200',
          responseParameters: Object.fromEntries(
            named.map(([name, value]) => [`method.response.header.${name}`, value]),
          ),
          responseTemplates: { 'application/json': '{}\n' },
        },
      },
    },
    responses: {
      200: {
        description: 'Default response for CORS method',
        headers: Object.fromEntries(
          named.map(([name]) => [name, { type: name.endsWith('Max-Age') ? 'integer' : 'string' }]),
        ),
      },
    },
  };
}
