/** The logical ids that the SAM transform adds to a template. */
import { childOf, type Node } from '../../../syntax/index.ts';
import { type Template, typeOf } from '../template.ts';

/** The SAM transform by its name. */
export const serverlessTransform = 'AWS::Serverless-2016-10-31';

/**
 * Ids of generated resources that other parts of a template refer to. Names as documented:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function addedLogicalIds(template: Template): ReadonlySet<string> {
  const added = new Set<string>();
  if (!template.transforms.includes(serverlessTransform)) return added;
  for (const [id, resource] of template.section('Resources')) {
    const type = typeOf(resource) ?? '';
    if (!type.startsWith('AWS::Serverless::')) continue;
    const properties = childOf(resource, 'Properties');
    for (const suffix of ['Role', 'Version', 'Alias', 'Stage', 'Deployment', 'Url', 'DestinationQueue'])
      added.add(`${id}${suffix}`);
    const alias = childOf(properties, 'AutoPublishAlias');
    if (alias?.kind === 'scalar') added.add(`${id}Alias${alias.text}`);
    const stage = childOf(properties, 'StageName');
    if (stage?.kind === 'scalar') added.add(`${id}${stage.text}Stage`);
    added.add(`${id}ApiGatewayDefaultStage`);
    eventIds(id, childOf(properties, 'Events'), added);
  }
  for (const id of ['ServerlessRestApi', 'ServerlessHttpApi']) added.add(id);
  for (const id of [
    'ServerlessRestApiProdStage',
    'ServerlessRestApiDeployment',
    'ServerlessHttpApiApiGatewayDefaultStage',
  ])
    added.add(id);
  return added;
}

function eventIds(id: string, events: Node | undefined, added: Set<string>): void {
  if (events?.kind !== 'mapping') return;
  for (const { name } of events.entries) {
    if (name === undefined) continue;
    for (const suffix of ['', 'Permission', 'Role', 'Queue', 'QueuePolicy', 'EventSourceMapping'])
      added.add(`${id}${name}${suffix}`);
  }
}
