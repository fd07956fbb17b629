/** What templates take values for: the parameters that they declare. */
import { folderOf } from '../document-file.ts';
import type { Takes } from '../source.ts';
import type { Template } from './template.ts';

/** The parameters of each template, by its path, and those of all templates that lie directly in a folder, by that. */
export function takesOf(templates: readonly Template[]): Takes {
  const takes = new Map<string, Set<string>>();
  for (const template of templates) {
    for (const place of [template.path, folderOf(template.path)]) {
      const names = takes.get(place) ?? new Set();
      takes.set(place, names);
      for (const name of template.section('Parameters').keys()) names.add(name);
    }
  }
  return takes;
}
