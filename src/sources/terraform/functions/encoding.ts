/** Functions that encode and decode. */
import type { FunctionDefinition } from './definition.ts';
import { jsonFunctions } from './json.ts';

/** The functions. */
export const encodingFunctions: readonly FunctionDefinition[] = [...jsonFunctions];
