/** Which templates nest which, and what they leave to others. */
import { placeAt } from '../document-value.ts';
import type { Collector } from './collector.ts';
import { elsewhere, isNestedStack, nestedTemplatePath } from './nested-template.ts';
import type { Template } from './template.ts';

/** Templates by path. */
type Templates = ReadonlyMap<string, Template>;

/**
 * The templates that are read for themselves: those that no other one nests, and of templates that nest each other in a circle, which
 * have no top, the first.
 */
export function topTemplates(templates: Templates): readonly Template[] {
  const nested = new Set<string>();
  for (const template of templates.values()) {
    for (const path of childrenOf(template)) if (path !== template.path) nested.add(path);
  }
  const tops = [...templates.values()].filter(({ path }) => !nested.has(path));
  const reached = new Set<string>();
  for (const top of tops) reach(top, templates, reached);
  for (const template of templates.values()) {
    if (reached.has(template.path)) continue;
    reach(template, templates, reached);
    tops.push(template);
  }
  return tops;
}

function childrenOf(template: Template): readonly string[] {
  const nested = [...template.section('Resources').values()].flatMap(
    (resource) => nestedTemplatePath(template, resource) ?? [],
  );
  return [...nested, ...template.modules.flatMap(({ path }) => path ?? [])];
}

function reach(from: Template, templates: Templates, reached: Set<string>): void {
  const open = [from];
  for (let next = open.pop(); next; next = open.pop()) {
    if (reached.has(next.path)) continue;
    reached.add(next.path);
    for (const path of childrenOf(next)) {
      const child = templates.get(path);
      if (child) open.push(child);
    }
  }
}

/** What a template leaves to others: macros, and nested templates that are not there. */
export function noteMissing(template: Template, templates: ReadonlyMap<string, unknown>, into: Collector): void {
  for (const { subject, reason, isTold } of template.makers)
    if (!isTold) into.ledger.push({ about: 'module', subject, reason, count: 1, incomplete: true });
  for (const [id, resource] of template.section('Resources')) {
    if (!isNestedStack(resource)) continue;
    const path = nestedTemplatePath(template, resource);
    if (path !== undefined && templates.has(path)) continue;
    into.ledger.push({
      about: 'module',
      subject: path ?? `${template.path}#${id}`,
      reason: path === undefined ? elsewhere(resource) : 'a nested template that is not there',
      count: 1,
      at: placeAt(template.file, resource),
      incomplete: true,
    });
  }
}
