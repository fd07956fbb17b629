/** The authorisers that an API names, whichever kind of API it is. */
import type { Span } from '../../../syntax/index.ts';
import { Dict, filled, type Item, spanOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** An authoriser, and where its name stands. */
export interface NamedAuthorizer {
  readonly name: string;
  readonly key: Span;
  readonly body: Dict;
}

/** The authorisers of the map `Authorizers`; each is held against what its kind of API takes, and what is no map is refused. */
export function namedAuthorizers(
  authorizers: Item | undefined,
  context: TransformContext,
  check: (name: string, body: Dict, context: TransformContext) => void,
): readonly NamedAuthorizer[] {
  const given = filled(authorizers);
  if (!given) return [];
  if (!(given instanceof Dict)) {
    context.refuse(spanOf(given), '`Authorizers` is no map');
    return [];
  }
  return given.entries().flatMap(([name, body]) => {
    if (body instanceof Dict) {
      check(name, body, context);
      return [{ name, key: given.keyAt(name), body }];
    }
    context.refuse(spanOf(body), `authoriser \`${name}\` is no map`);
    return [];
  });
}
