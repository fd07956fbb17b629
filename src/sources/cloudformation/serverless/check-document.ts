/** Whether the document of an API has the form that settings and events can be written into. */
import { methodKey, methodsOf, pathsOf } from './api-document.ts';
import { functionOf } from './functions.ts';
import { at, Dict, isFilled, isNull, type Item, List, spanOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

const notMethods: ReadonlySet<string> = new Set(['summary', 'description', 'parameters']);

/** Says which paths are no maps, and of which a condition is no list. */
export function checkPaths(document: Dict, context: TransformContext): void {
  for (const [path, value] of pathsOf(document).entries())
    for (const one of branches(value, context))
      if (!(one instanceof Dict)) context.refuse(spanOf(one), `path \`${path}\` of the document is no map`);
}

/** Says which methods are no maps, as authorisers are written into each. */
export function checkMethods(document: Dict, kind: 'Api' | 'HttpApi', context: TransformContext): void {
  for (const [path, value] of pathsOf(document).entries()) {
    for (const one of branches(value, context)) {
      if (!(one instanceof Dict)) continue;
      for (const [name, method] of one.entries()) {
        if (kind === 'Api' ? notMethods.has(name) : ['parameters', 'options'].includes(methodKey(name))) continue;
        if (kind === 'HttpApi' && !one.has(methodKey(name)))
          context.refuse(one.keyAt(name), `method \`${name}\` of \`${path}\` is not written as \`${methodKey(name)}\``);
        for (const definition of branches(method, context))
          if (!(definition instanceof Dict))
            context.refuse(spanOf(definition), `method \`${name}\` of \`${path}\` is no map`);
      }
    }
    for (const { definition } of methodsOf(document, path)) {
      const security = definition.get('security');
      for (const one of security instanceof List ? security.items : [])
        if (!(one instanceof Dict))
          context.refuse(spanOf(one), `\`security\` of \`${path}\` has something that is no map`);
    }
  }
}

/** Says which answers of `options` methods are no maps. */
export function checkAnswers(document: Dict, context: TransformContext): void {
  for (const [path, value] of pathsOf(document).entries()) {
    let here: Item | undefined = at(value, 'options');
    for (const name of ['responses', '200', 'headers']) {
      if (here === undefined || isNull(here)) break;
      if (!(here instanceof Dict)) {
        if (isFilled(here)) context.refuse(spanOf(here), `the answers of \`options\` of \`${path}\` are no map`);
        break;
      }
      here = here.get(name);
    }
    if (here && isFilled(here) && !(here instanceof Dict))
      context.refuse(spanOf(here), `the headers of \`options\` of \`${path}\` are no map`);
  }
}

function branches(value: Item, context: TransformContext): readonly Item[] {
  if (!(value instanceof Dict) || !value.has('Fn::If')) return [value];
  const list = value.get('Fn::If');
  if (list instanceof List) return list.items.slice(1).filter((one) => functionOf(one) !== 'Ref');
  context.refuse(value.at, 'the argument of `Fn::If` is no list');
  return [];
}
