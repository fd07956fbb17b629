/** Every relation names a property that its kind has, so that a slip of the pen cannot leave an edge out. */
import { describe, expect, it } from 'vitest';
import { kinds } from '../schema/index.ts';
import { relations } from './relations.ts';

interface AnyShape {
  readonly is: string;
  readonly of?: AnyShape;
  readonly entries?: Readonly<Record<string, AnyShape>>;
}

describe('relations', () => {
  it.each(relations.map((relation) => [`${relation.from} ${relation.path.join('.')}`, relation] as const))(
    '%s',
    (_, { from, path }) => {
      let shape: AnyShape | undefined = kinds[from].shape;
      for (const name of path) {
        while (shape && (shape.is === 'list' || shape.is === 'json')) shape = shape.of;
        if (shape?.is === 'any') break; // the schema does not look further; the published specification does
        shape = shape?.entries?.[name];
      }
      expect(shape).toBeDefined();
    },
  );
});
