/** Templates that ask for the SAM transform, transformed. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Mapping } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import { transform, type Transformed } from './transform.ts';

/** The SAM transform by its name. */
export const serverlessTransform = 'AWS::Serverless-2016-10-31';

/** A template that expands to more nodes than this is not transformed. */
const mostNodes = 400_000;
const mostMistakes = 50;

/** Where the transform says what it finds. */
export interface TransformReport {
  readonly diagnostics: Diagnostic[];
  readonly ledger: LedgerEntry[];
}

/** The template after the transform. Mistakes for which SAM refuses it are told; the rest is transformed all the same. */
export function transformed(
  file: SourceFile,
  root: Mapping,
  region: string | undefined,
  into: TransformReport,
): Transformed {
  if (root.size > mostNodes) {
    const reason = `a template of more than ${mostNodes} nodes is not transformed`;
    into.ledger.push({ about: 'file', subject: file.path, reason, count: 1, incomplete: true });
    return { root, declaredAs: new Map() };
  }
  let mistakes = 0;
  return transform(root, {
    region,
    refuse({ start, end }, message, help) {
      if (mistakes++ >= mostMistakes) return;
      const at = range(file, start, end);
      const told = { code: 'serverless-refused', severity: 'warning', message, at } as const;
      into.diagnostics.push(help === undefined ? told : { ...told, help });
    },
  });
}
