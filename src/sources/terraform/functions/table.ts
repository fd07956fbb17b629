/** All functions by name. */
import type { FunctionDefinition } from './definition.ts';
import { collectionFunctions } from './collections.ts';
import { conversionFunctions } from './conversion.ts';
import { encodingFunctions } from './encoding.ts';
import { fileFunctions } from './files.ts';
import { numericFunctions } from './numbers.ts';
import { providedFunctions } from './provided.ts';
import { stringFunctions } from './strings.ts';

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...collectionFunctions,
    ...conversionFunctions,
    ...encodingFunctions,
    ...fileFunctions,
    ...numericFunctions,
    ...providedFunctions,
    ...stringFunctions,
  ].map((definition) => [definition.name, definition]),
);

/** The names of all functions; `try`, `can` and `convert` evaluate their arguments themselves. */
export function functionNames(): readonly string[] {
  return [...byName.keys(), 'try', 'can', 'convert'].sort();
}

/** The function of that name. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return byName.get(name);
}
