/** What a method of a REST API asks of requests: models and parameters. */
import { integrationOf, isVersion3, methodsAt } from './api-document.ts';
import type { RestMethod } from './rest-method.ts';
import { isCall } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Item, List, present, scalar, spanOf, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** `RequestModel`: the body that a method takes, and whether it is validated. */
export function requestModel(one: RestMethod, context: TransformContext): void {
  const { properties, api, document, path, method, name } = one;
  const model = filled(properties.get('RequestModel'));
  if (!model) return;
  if (!(model instanceof Dict)) {
    context.refuse(spanOf(model), `\`RequestModel\` of event \`${name}\` is no map`);
    return;
  }
  const wanted = filled(model.get('Model'));
  if (!wanted) return;
  const models = api.properties.get('Models');
  const text = textOf(wanted);
  if (text === undefined || (!isCall(models) && !isFilled(at(models, text)))) {
    context.refuse(spanOf(wanted), `event \`${name}\`: the API has no model \`${text ?? ''}\``);
    return;
  }
  const key = text.toLowerCase();
  const required = present(model.get('Required'));
  for (const definition of methodsAt(document, path, method)) {
    if (isFilled(document.get('swagger'))) {
      const parameter = { in: 'body', name: key, schema: { $ref: `#/definitions/${key}` }, required };
      addTo(definition, 'parameters', parameter);
    } else if (isVersion3(document.get('openapi'))) {
      const content = { 'application/json': { schema: { $ref: `#/components/schemas/${key}` } } };
      definition.set('requestBody', { content, required });
    }
  }
  validate(one, model, context);
}

function addTo(definition: Dict, name: string, value: Parameters<Dict['set']>[1]): void {
  const known = definition.get(name);
  definition.set(name, [...(known instanceof List ? known.items : []), value]);
}

function validate({ document, path, method, name }: RestMethod, model: Dict, context: TransformContext): void {
  const [body, parameters] = [present(model.get('ValidateBody')), present(model.get('ValidateParameters'))];
  if (!body && !parameters) return;
  for (const one of [body, parameters])
    if (one && flagOf(one) === undefined) context.refuse(spanOf(one), `validation of event \`${name}\` is no boolean`);
  const [hasBody, hasParameters] = [flagOf(body) ?? false, flagOf(parameters) ?? false];
  const validator = hasBody
    ? hasParameters
      ? 'body-and-params'
      : 'body-only'
    : hasParameters
      ? 'params-only'
      : 'no-validation';
  const all = document.dictAt('x-amazon-apigateway-request-validators');
  if (all && !isFilled(all.get(validator)))
    all.set(validator, { validateRequestBody: hasBody, validateRequestParameters: hasParameters });
  for (const definition of methodsAt(document, path, method))
    definition.set('x-amazon-apigateway-request-validator', validator);
}

const parameterName = /^method\.request\.(querystring|path|header)\.(.*)$/;

/** `RequestParameters`: what a method takes in its address and head. */
export function requestParameters(
  { properties, document, path, method, name }: RestMethod,
  context: TransformContext,
): void {
  const given = filled(properties.get('RequestParameters'));
  if (!(given instanceof List)) return;
  const read = given.items.flatMap((one) => parameterOf(one, name, context) ?? []);
  for (const definition of methodsAt(document, path, method)) {
    for (const { key, required, cached } of read) {
      const [, where = '', own = ''] = parameterName.exec(key.text) ?? [];
      const parameter = { in: where === 'querystring' ? 'query' : where, name: own, required, type: 'string' };
      addTo(definition, 'parameters', parameter);
      const integration = integrationOf(definition);
      if (cached && integration) addTo(integration, 'cacheKeyParameters', key.text);
    }
  }
}

interface RequestParameter {
  readonly key: { readonly text: string };
  readonly required: Item;
  readonly cached: boolean;
}

function parameterOf(one: Item, event: string, context: TransformContext): RequestParameter | undefined {
  const place = spanOf(one);
  const [key, settings] = one instanceof Dict ? (one.entries()[0] ?? []) : [textOf(one)];
  if (key === undefined || !parameterName.test(key)) {
    context.refuse(
      place,
      `\`RequestParameters\` of event \`${event}\` has something that is not \`method.request.[querystring|path|header].NAME\``,
    );
    return undefined;
  }
  if (
    settings &&
    (!(settings instanceof Dict) || settings.keys().some((name) => name !== 'Required' && name !== 'Caching'))
  )
    context.refuse(spanOf(settings), `parameter \`${key}\` takes \`Required\` and \`Caching\`, and nothing else`);
  return {
    key: { text: key },
    required: at(settings, 'Required') ?? scalar(false, place),
    cached: isFilled(at(settings, 'Caching')),
  };
}
