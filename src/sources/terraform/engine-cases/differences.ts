/** Cases in which the evaluator differs from the engine, each for a reason. */

/** The reason by the expression. */
export const differences: ReadonlyMap<string, string> = new Map([]);
