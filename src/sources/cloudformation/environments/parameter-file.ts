/** Files of values for the parameters of a template, in the two published forms. */
import { childOf, entryOf, type Node, parseJson, stringOf } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { placeAt } from '../../document-value.ts';
import type { GivenName } from '../../source.ts';
import type { GivenParameter } from './given-parameter.ts';

const besideParameters: ReadonlySet<string> = new Set(['Parameters', 'Tags', 'StackPolicy']);

/** Whether a file may be one of values; others are not parsed. */
export function mayHoldParameters(path: string, text: string): boolean {
  return /\.json$/i.test(path) && /"ParameterKey"|"Parameters"\s*:/.test(text);
}

/**
 * What a file of values gives; `undefined` where it is none. It is a list of `{ "ParameterKey", "ParameterValue" }`, as the command line
 * takes it, or a map under `Parameters`, as CodePipeline takes it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Parameter.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
export function parametersIn(file: SourceFile, root: Node | undefined): readonly GivenParameter[] | undefined {
  if (root?.kind === 'sequence') return listed(file, root.items);
  const map = childOf(root, 'Parameters');
  if (root?.kind !== 'mapping' || map?.kind !== 'mapping') return undefined;
  if (!root.entries.every(({ name }) => name !== undefined && besideParameters.has(name))) return undefined;
  if (!map.entries.every(({ value }) => value.kind === 'scalar')) return undefined;
  return map.entries.flatMap(({ name, value }) => (name === undefined ? [] : [given(file, name, value)]));
}

/** Names and places of what a file of values gives, whoever it is for; CloudFormation refuses what a template does not declare. */
export function valuesIn(file: SourceFile): readonly GivenName[] | undefined {
  if (!mayHoldParameters(file.path, file.text)) return undefined;
  return parametersIn(file, parseJson(file).root)?.map(({ name, origin: { at } }) => ({
    name,
    at,
    undeclared: 'error',
  }));
}

function listed(file: SourceFile, items: readonly Node[]): readonly GivenParameter[] | undefined {
  const found: GivenParameter[] = [];
  for (const item of items) {
    const name = stringOf(childOf(item, 'ParameterKey'));
    if (name === undefined || item.kind !== 'mapping') return undefined;
    found.push(given(file, name, entryOf(item, 'ParameterValue')?.value ?? item));
  }
  return found.length > 0 ? found : undefined;
}

/** A parameter without a value of its own keeps the one that the stack has. */
function given(file: SourceFile, name: string, value: Node): GivenParameter {
  const origin = { at: placeAt(file, value), as: `value in \`${file.path}\`` };
  return value.kind === 'scalar' ? { name, text: value.text, origin } : { name, origin };
}
