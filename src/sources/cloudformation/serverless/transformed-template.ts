/** Templates that ask for the SAM transform, transformed. */
import type { LedgerEntry } from '../../../findings/index.ts';
import { childOf, entryOf, type Mapping, type Node, sizeOf, stringOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { placeAt } from '../../document-value.ts';
import { transformsOf } from '../recognise-template.ts';
import { transform, type Transformed } from './transform.ts';

/** The SAM transform by its name. */
export const serverlessTransform = 'AWS::Serverless-2016-10-31';

/** A template of more nodes than this is not transformed. */
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
  if (sizeWithGlobals(root) > mostNodes) {
    const reason = `a template of more than ${mostNodes} nodes, with its globals in each resource, is not transformed`;
    into.ledger.push({ about: 'file', subject: file.path, reason, count: 1, incomplete: true });
    return { root, declaredAs: new Map() };
  }
  const forgotten = transformsOf(root).length === 0 ? serverlessType(root) : undefined;
  if (forgotten) {
    const message = 'the template has resources of SAM and does not ask for its transform';
    const help = `add \`Transform: ${serverlessTransform}\``;
    const at = placeAt(file, forgotten);
    into.diagnostics.push({ code: 'serverless-refused', severity: 'warning', message, at, help });
  }
  let mistakes = 0;
  return transform(root, {
    region,
    refuse(place, message, help) {
      if (mistakes++ >= mostMistakes) return;
      const at = placeAt(file, place);
      const told = { code: 'serverless-refused', severity: 'warning', message, at } as const;
      into.diagnostics.push(help === undefined ? told : { ...told, help });
    },
  });
}

/** The nodes of a template, and those of `Globals` once for each resource that takes them. */
function sizeWithGlobals(root: Mapping): number {
  const [globals, resources] = [entryOf(root, 'Globals')?.value, entryOf(root, 'Resources')?.value];
  if (globals?.kind !== 'mapping' || resources?.kind !== 'mapping') return root.size;
  const counts = new Map<string, number>();
  for (const { value } of resources.entries) {
    const kind = (stringOf(childOf(value, 'Type')) ?? '').replace(/^AWS::Serverless::/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return globals.entries.reduce(
    (sum, { name, value }) => sum + sizeOf(value) * (counts.get(name ?? '') ?? 0),
    root.size,
  );
}

/** The type of the first resource of SAM in a template. */
export function serverlessType(root: Mapping): Node | undefined {
  const resources = entryOf(root, 'Resources')?.value;
  const types = resources?.kind === 'mapping' ? resources.entries.map(({ value }) => childOf(value, 'Type')) : [];
  return types.find((type) => stringOf(type)?.startsWith('AWS::Serverless::') === true);
}
