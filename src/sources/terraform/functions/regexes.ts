/** `regex`, `regexall` and `replace`. */
import type { FunctionDefinition } from './definition.ts';

/** The functions. */
export const regexFunctions: readonly FunctionDefinition[] = [];
