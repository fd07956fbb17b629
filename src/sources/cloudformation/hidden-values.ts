/** Values of parameters that hide what they are given. */
import type { Origin } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { placeAt } from '../document-value.ts';
import type { GivenParameters } from './environments/given-parameter.ts';
import { nestedTemplatePath } from './nested-template.ts';
import type { Template } from './template.ts';

const none: GivenParameters = new Map();

/**
 * Where values of parameters with `NoEcho` stand: their defaults, what a template writes for those of a template that it nests and of a
 * module that it uses, and what is given.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function hiddenValues(
  templates: ReadonlyMap<string, Template>,
  moduleAt: (path: string) => Template | undefined,
  given = none,
): readonly Origin[] {
  const found: Origin[] = [];
  const put = (node: Node | undefined, { file }: Template) => {
    if (node?.kind === 'scalar' && node.text !== '' && node.tag === undefined) found.push({ at: placeAt(file, node) });
  };
  const putOf = (within: Template | undefined, values: Node | undefined, from: Template) => {
    for (const [name, definition] of within?.section('Parameters') ?? [])
      if (hides(definition)) put(childOf(values, name), from);
  };
  // Modules join the end while the loop goes on, each once.
  const all = new Set(templates.values());
  for (const template of all) {
    for (const [name, definition] of template.section('Parameters')) {
      if (!hides(definition)) continue;
      const value = templates.get(template.path) === template ? given.get(name) : undefined;
      if (value?.text !== undefined && value.text !== '') found.push({ at: value.origin.at });
      put(childOf(definition, 'Default'), template);
    }
    for (const resource of template.section('Resources').values()) {
      const path = nestedTemplatePath(template, resource);
      const nested = path === undefined ? undefined : templates.get(path);
      putOf(nested, childOf(childOf(resource, 'Properties'), 'Parameters'), template);
    }
    for (const { path, body } of template.modules) {
      const used = path === undefined ? undefined : moduleAt(path);
      putOf(used, childOf(body, 'Properties'), template);
      if (used) all.add(used);
    }
  }
  return found;
}

/** Whether a parameter is shown to nobody. */
export function hides(definition: Node): boolean {
  const node = childOf(definition, 'NoEcho');
  return node?.kind === 'scalar' && node.text.toLowerCase() === 'true';
}
