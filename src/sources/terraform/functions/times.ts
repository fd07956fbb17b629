/** Functions over timestamps. */
import type { FunctionDefinition } from './definition.ts';

/** The functions. */
export const timeFunctions: readonly FunctionDefinition[] = [];
