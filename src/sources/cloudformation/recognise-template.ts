/** Which documents are CloudFormation templates. */
import { childOf, entryOf, type Mapping, type Node, stringOf } from '../../syntax/index.ts';
import { modulesIn } from './modules/module-use.ts';

const resourceType = /^(?:AWS|Custom|Alexa|[A-Za-z0-9]{1,64}::[A-Za-z0-9]{1,64})::[A-Za-z0-9@:_-]+$/;
const transforms = /^AWS::[A-Za-z0-9-]+$/;
const extension = /\.(?:ya?ml|json|template|cfn|cform|cloudformation)$/i;
const marker = /AWSTemplateFormatVersion|["']?(?:Resources|Modules)["']?\s*:/;
const surely = /AWSTemplateFormatVersion|["']?Type["']?\s*:\s*["']?AWS::[A-Za-z0-9]+::/;

/** Whether a file of this name may hold a template; others are not even read. */
export function isTemplateName(path: string): boolean {
  return extension.test(path);
}

/** Whether a text is worth parsing as a template. */
export function mayBeTemplate(text: string): boolean {
  return marker.test(text);
}

/** Whether a text that cannot be parsed was meant to be a template. */
export function wasMeantAsTemplate(text: string): boolean {
  return marker.test(text) && surely.test(text);
}

/**
 * The template that `root` is: it has `Resources`, or only local modules, and says so by `AWSTemplateFormatVersion`, by an AWS transform, or by the type of
 * one of its resources. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export function templateIn(root: Node | undefined): Mapping | undefined {
  if (root?.kind !== 'mapping') return undefined;
  const resources = entryOf(root, 'Resources')?.value;
  if (resources?.kind !== 'mapping') return !resources && modulesIn(root) ? root : undefined;
  if (entryOf(root, 'AWSTemplateFormatVersion') || transformsOf(root).some((name) => transforms.test(name)))
    return root;
  const typed = resources.entries.some(({ value }) => resourceType.test(stringOf(childOf(value, 'Type')) ?? ''));
  return typed ? root : undefined;
}

/** The names of the transforms that a template asks for. */
export function transformsOf(root: Mapping): readonly string[] {
  const node = entryOf(root, 'Transform')?.value;
  const nodes = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return nodes.flatMap((one) => stringOf(one) ?? stringOf(childOf(one, 'Name')) ?? []);
}
