/** Values of parameters that hide what they are given. */
import type { Origin } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { placeAt } from '../document-value.ts';
import type { GivenParameters } from './environments/given-parameter.ts';
import { nestedTemplatePath } from './nested-template.ts';
import type { Template } from './template.ts';

const none: GivenParameters = new Map();

/**
 * Where values of parameters with `NoEcho` stand: their defaults, what a nesting template writes for them, and what is given.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function hiddenValues(templates: ReadonlyMap<string, Template>, given = none): readonly Origin[] {
  const found: Origin[] = [];
  const put = (node: Node | undefined, { file }: Template) => {
    if (node?.kind === 'scalar' && node.text !== '' && node.tag === undefined) found.push({ at: placeAt(file, node) });
  };
  for (const template of templates.values()) {
    for (const [name, definition] of template.section('Parameters')) {
      if (!hides(definition)) continue;
      const value = given.get(name);
      if (value?.text !== undefined && value.text !== '') found.push({ at: value.origin.at });
      put(childOf(definition, 'Default'), template);
    }
    for (const resource of template.section('Resources').values()) {
      const path = nestedTemplatePath(template, resource);
      const nested = path === undefined ? undefined : templates.get(path);
      const parameters = childOf(childOf(resource, 'Properties'), 'Parameters');
      for (const [name, definition] of nested?.section('Parameters') ?? [])
        if (hides(definition)) put(childOf(parameters, name), template);
    }
  }
  return found;
}

/** Whether a parameter is shown to nobody. */
export function hides(definition: Node): boolean {
  const node = childOf(definition, 'NoEcho');
  return node?.kind === 'scalar' && node.text.toLowerCase() === 'true';
}
