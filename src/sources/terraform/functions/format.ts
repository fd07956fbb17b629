/** `format` and `formatlist`. */
import type { FunctionDefinition } from './definition.ts';

/** The functions. */
export const formatFunctions: readonly FunctionDefinition[] = [];
