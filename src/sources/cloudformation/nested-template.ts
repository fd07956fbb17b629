/** Which local template a nested stack is made from. */
import { childOf, type Node, stringOf } from '../../syntax/index.ts';
import { localPath } from './local-path.ts';
import type { Template } from './template.ts';
import { typeOf } from './template.ts';

const properties: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/**
 * The path of the local template that a resource nests, as `aws cloudformation package` and the SAM command line resolve it: relative
 * to the template's own folder. `undefined` where the resource is no nested stack or its template lies elsewhere.
 */
export function nestedTemplatePath(template: Template, resource: Node): string | undefined {
  const location = locationOf(resource);
  return location === undefined ? undefined : localPath(template.path, location);
}

/** Why what a nested stack is made from is not here, where it is no path of the workspace. */
export function elsewhere(resource: Node): string {
  const location = locationOf(resource);
  if (location) return `a nested template that lies elsewhere, at \`${location}\``;
  return `a nested template of which \`${properties.get(typeOf(resource) ?? '')}\` is no literal`;
}

/** The location of its template, where that is a literal. */
function locationOf(resource: Node): string | undefined {
  const property = properties.get(typeOf(resource) ?? '');
  if (property === undefined) return undefined;
  const node = assetOf(resource, property) ?? childOf(childOf(resource, 'Properties'), property);
  return node?.kind === 'scalar' && node.tag === undefined ? node.text : undefined;
}

/** The file that the AWS CDK notes for a property that holds an asset. */
function assetOf(resource: Node, property: string): Node | undefined {
  const metadata = childOf(resource, 'Metadata');
  return stringOf(childOf(metadata, 'aws:asset:property')) === property
    ? childOf(metadata, 'aws:asset:path')
    : undefined;
}

/** Whether a resource is a nested stack, wherever its template lies. */
export function isNestedStack(resource: Node): boolean {
  return properties.has(typeOf(resource) ?? '');
}
