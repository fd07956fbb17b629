/** All functions by name. */
import type { FunctionDefinition } from './definition.ts';
import { collectionFunctions } from './collections.ts';
import { conversionFunctions } from './conversion.ts';
import { encodingFunctions } from './encoding.ts';
import { fileFunctions } from './files.ts';
import { numericFunctions } from './numbers.ts';
import { stringFunctions } from './strings.ts';

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...collectionFunctions,
    ...conversionFunctions,
    ...encodingFunctions,
    ...fileFunctions,
    ...numericFunctions,
    ...stringFunctions,
  ].map((definition) => [definition.name, definition]),
);

/** The function of that name. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return byName.get(name);
}
