/** Expressions that are made ready when they are first needed, once for all instances of their module. */
import type { Expression } from '../../../syntax/index.ts';
import type { SourceText } from '../../../text/index.ts';
import { type Compiled, compileIn } from '../expressions/compile.ts';
import type { Names } from '../expressions/frame.ts';

/** The expression of a file, made ready at the first call. */
export function lazily(file: SourceText, expression: Expression, names: Names | undefined): () => Compiled {
  let ready: Compiled | undefined;
  return () => (ready ??= compileIn(file, names, expression));
}
