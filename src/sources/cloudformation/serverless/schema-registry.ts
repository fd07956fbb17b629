/** `SchemaRegistryConfig` of Kafka events: what the role needs to read schemas. */
import type { FunctionEvent } from './function-event.ts';
import { sub } from './functions.ts';
import { at, Dict, filled, List, type Plain, spanOf, textOf } from './item.ts';
import { resolved, type TransformContext } from './transform-context.ts';

/** The statements for secrets and, where the registry is Glue's, for its schemas. */
export function schemaRegistryStatements(
  { properties, name }: FunctionEvent,
  context: TransformContext,
): readonly Plain[] {
  const config = filled(properties.get('SchemaRegistryConfig'));
  if (!config) return [];
  if (!(config instanceof Dict)) {
    context.refuse(spanOf(config), `\`SchemaRegistryConfig\` of event \`${name}\` is no map`);
    return [];
  }
  for (const required of ['SchemaRegistryURI', 'EventRecordFormat', 'SchemaValidationConfigs']) {
    if (!config.has(required))
      context.refuse(config.at, `\`SchemaRegistryConfig\` of event \`${name}\` needs \`${required}\``);
  }
  const format = config.get('EventRecordFormat');
  if (format && !['JSON', 'SOURCE'].includes(textOf(format) ?? ''))
    context.refuse(spanOf(format), '`EventRecordFormat` is neither `JSON` nor `SOURCE`');
  const validations = config.get('SchemaValidationConfigs');
  if (validations && !(validations instanceof List))
    context.refuse(spanOf(validations), '`SchemaValidationConfigs` is no list');
  const access = filled(config.get('AccessConfigs'));
  if (access && !(access instanceof List)) context.refuse(spanOf(access), '`AccessConfigs` is no list');
  const statements: Plain[] = [];
  for (const one of access instanceof List ? access.items : []) {
    if (!(one instanceof Dict) || !one.has('Type') || !one.has('URI'))
      context.refuse(spanOf(one), '`AccessConfigs` has something without `Type` and `URI`');
    const uri = at(one, 'URI');
    if (uri) statements.push({ Action: ['secretsmanager:GetSecretValue'], Effect: 'Allow', Resource: uri });
  }
  const uri = config.get('SchemaRegistryURI');
  const text = textOf(uri) ?? textOf(at(resolved(context, uri), 'Fn::Sub'));
  const registry = text?.startsWith('arn') ? /^registry\/(.*)$/.exec(text.split(':')[5] ?? '')?.[1] : undefined;
  if (registry === undefined) return statements;
  const schemas = sub(`arn:\${AWS::Partition}:glue:\${AWS::Region}:\${AWS::AccountId}:schema/${registry}/*`);
  return [
    ...statements,
    { Action: ['glue:GetRegistry'], Effect: 'Allow', Resource: uri },
    { Action: ['glue:GetSchemaVersion'], Effect: 'Allow', Resource: [schemas] },
  ];
}
