/** Files of values for the parameters of a template, in their published forms. */
import {
  childOf,
  entryOf,
  type Node,
  parseJson,
  parseYaml,
  scalarText,
  sourceSpan,
  stringOf,
} from '../../../syntax/index.ts';
import { range, type SourceFile } from '../../../text/index.ts';
import { readDocuments } from '../../document-file.ts';
import { placeAt } from '../../document-value.ts';
import type { GivenName, Workspace } from '../../source.ts';
import type { GivenParameter } from './given-parameter.ts';

const besideParameters: ReadonlySet<string> = new Set(['Parameters', 'Tags', 'StackPolicy']);
const yaml = /\.ya?ml$/i;

/** Whether a file may be one of values; others are not parsed. */
function mayHoldParameters(path: string, text: string): boolean {
  if (yaml.test(path)) return /^Parameters:|^- +["']?[A-Za-z0-9]{1,255}=|\bParameterKey\b/m.test(text);
  return /\.json$/i.test(path) && /"ParameterKey"|"Parameters"\s*:|^\s*\[\s*"[A-Za-z0-9]{1,255}=/.test(text);
}

/** What a file of the workspace gives; `undefined` where it is no file of values. */
export function parametersAt(workspace: Workspace, path: string): readonly GivenParameter[] | undefined {
  const file = workspace.file(path);
  if (!file || !mayHoldParameters(path, file.text)) return undefined;
  const roots = readDocuments(workspace, path)?.roots ?? [];
  return roots.length === 1 ? parametersIn(file, roots[0]) : undefined;
}

/** As `parametersAt`, of a file that does not lie in the workspace. */
export function parametersOf(file: SourceFile): readonly GivenParameter[] | undefined {
  if (!mayHoldParameters(file.path, file.text)) return undefined;
  const roots = yaml.test(file.path) ? parseYaml(file).documents.map(({ root }) => root) : [parseJson(file).root];
  return roots.length === 1 ? parametersIn(file, roots[0]) : undefined;
}

/**
 * The published forms, in JSON or YAML: a list of `{ "ParameterKey", "ParameterValue" }`, as the calls of the service take it; a list of
 * `"Key=Value"`, as `aws cloudformation deploy` takes it besides; and a map under `Parameters`, as CodePipeline takes it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Parameter.html
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
function parametersIn(file: SourceFile, root: Node | undefined): readonly GivenParameter[] | undefined {
  if (root?.kind === 'sequence') return listed(file, root.items);
  const map = childOf(root, 'Parameters');
  if (root?.kind !== 'mapping' || map?.kind !== 'mapping') return undefined;
  if (!root.entries.every(({ name }) => name !== undefined && besideParameters.has(name))) return undefined;
  if (!map.entries.every(({ value }) => value.kind === 'scalar' && !value.tag?.name.startsWith('!'))) return undefined;
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
    const one =
      name !== undefined && item.kind === 'mapping'
        ? given(file, name, entryOf(item, 'ParameterValue')?.value ?? item)
        : keyAndValue(file, item);
    if (!one) return undefined;
    found.push(one);
  }
  return found.length > 0 ? found : undefined;
}

/** All behind the first `=` is the value. */
function keyAndValue(file: SourceFile, item: Node): GivenParameter | undefined {
  const [, name] = /^([A-Za-z0-9]{1,255})=/.exec(stringOf(item) ?? '') ?? [];
  if (item.kind !== 'scalar' || name === undefined) return undefined;
  const { text } = item;
  const span = sourceSpan(scalarText(file, item), name.length + 1, text.length);
  const origin = { at: range(file, span.start, span.end), as: `value in \`${file.path}\`` };
  return { name, text: text.slice(name.length + 1), origin };
}

/** A parameter without a value of its own keeps the one that the stack has. */
function given(file: SourceFile, name: string, value: Node): GivenParameter {
  const origin = { at: placeAt(file, value), as: `value in \`${file.path}\`` };
  return value.kind === 'scalar' ? { name, text: value.text, origin } : { name, origin };
}
