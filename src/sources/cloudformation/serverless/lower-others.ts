/** SAM's tables, layers and state machines. */
import { type GraphNode, recordOf, textOfValue, unknown, type Value } from '../../../graph/index.ts';
import { executionRole } from './execution-role.ts';
import { tagList } from './lower-function.ts';
import { attributeOf, logicalIdOf, made, madeList, madeRecord, nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-simpletable.html */
export function lowerTable(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const properties = context.withGlobals(node.properties, 'SimpleTable');
  const { origin, entries } = properties;
  const key = entries.get('PrimaryKey');
  const name = (key?.kind === 'record' ? key.entries.get('Name') : undefined) ?? made('id', origin);
  const type = textOfValue(key?.kind === 'record' ? key.entries.get('Type') : undefined) ?? 'String';
  const throughput = entries.get('ProvisionedThroughput');
  const attribute = madeRecord({ AttributeName: name, AttributeType: made(type.charAt(0), origin) }, origin);
  const table = madeRecord(
    {
      AttributeDefinitions: madeList([attribute], origin),
      KeySchema: madeList([madeRecord({ AttributeName: name, KeyType: made('HASH', origin) }, origin)], origin),
      BillingMode: throughput ? undefined : made('PAY_PER_REQUEST', origin),
      ProvisionedThroughput: throughput,
      SSESpecification: entries.get('SSESpecification'),
      PointInTimeRecoverySpecification: entries.get('PointInTimeRecoverySpecification'),
      TableName: entries.get('TableName'),
      Tags: tagList(entries.get('Tags')),
    },
    origin,
  );
  return [nodeBeside(node, logicalIdOf(node), 'AWS::DynamoDB::Table', table)];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-layerversion.html */
export function lowerLayer(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const { origin, entries } = context.withGlobals(node.properties, 'LayerVersion');
  const copied = ['CompatibleArchitectures', 'CompatibleRuntimes', 'Description', 'LicenseInfo', 'LayerName'];
  const layer = madeRecord(Object.fromEntries(copied.map((name) => [name, entries.get(name)])), origin);
  return [nodeBeside(node, logicalIdOf(node), 'AWS::Lambda::LayerVersion', layer)];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html */
export function lowerStateMachine(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const properties = context.withGlobals(node.properties, 'StateMachine');
  const { origin, entries } = properties;
  const id = logicalIdOf(node);
  const file = entries.get('DefinitionUri');
  const elsewhere: Value | undefined =
    file && unknown({ code: 'not-read', says: `the definition in \`${textOfValue(file) ?? 'a file'}\`` }, file.origin);
  const role = entries.get('Role');
  const machine = madeRecord(
    {
      Definition: entries.get('Definition'),
      DefinitionString: elsewhere,
      DefinitionSubstitutions: entries.get('DefinitionSubstitutions'),
      LoggingConfiguration: entries.get('Logging'),
      TracingConfiguration: entries.get('Tracing'),
      RoleArn: role ?? attributeOf(context.keyOf(`${id}Role`), 'Arn', origin),
      StateMachineName: entries.get('Name'),
      StateMachineType: entries.get('Type'),
      Tags: tagList(entries.get('Tags')),
    },
    origin,
  );
  const nodes = [
    nodeBeside(node, id, 'AWS::StepFunctions::StateMachine', recordOf(machine.entries, origin, properties.open)),
  ];
  if (!role) nodes.push(executionRole(node, { properties, service: 'states.amazonaws.com', managed: [] }));
  if (entries.has('Events')) context.leave(node, 'its events');
  return nodes;
}
