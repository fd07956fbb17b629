/** Functions that read files. */
import type { FunctionDefinition } from './definition.ts';

/** The functions. */
export const fileFunctions: readonly FunctionDefinition[] = [];
