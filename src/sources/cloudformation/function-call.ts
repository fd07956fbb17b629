/** Calls of intrinsic functions in their two forms: the tag `!Sub` and the mapping of one entry `Fn::Sub`. */
import type { Node } from '../../syntax/index.ts';

/** A call: the long name of the function and its argument. */
export interface FunctionCall {
  readonly name: string;
  readonly argument: Node;
}

/** Every intrinsic function by its long name: the reference of intrinsic functions of the CloudFormation user guide. */
const functions: ReadonlySet<string> = new Set([
  'Ref',
  ...[
    'And',
    'Base64',
    'Cidr',
    'Equals',
    'FindInMap',
    'GetAtt',
    'GetStackOutput',
    'GetAZs',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'InsertFile',
    'Invoke',
    'Merge',
    'Not',
    'Or',
  ].map(long),
  ...['Select', 'Split', 'Sub', 'ToJsonString', 'Transform'].map(long),
  // Those that only rules take.
  ...['Contains', 'EachMemberEquals', 'EachMemberIn', 'RefAll', 'ValueOf', 'ValueOfAll'].map(long),
]);

function long(name: string): string {
  return `Fn::${name}`;
}

/** The call that `node` is, or `undefined` where it is plain data. */
export function callOf(node: Node): FunctionCall | undefined {
  if (node.tag?.name.startsWith('!') && node.tag.name.length > 1) {
    const short = node.tag.name.slice(1);
    const name = short === 'Ref' || short === 'Condition' ? short : long(short);
    return { name, argument: { ...node, tag: undefined } };
  }
  if (node.kind !== 'mapping' || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  return entry?.name !== undefined && functions.has(entry.name)
    ? { name: entry.name, argument: entry.value }
    : undefined;
}

/** The items of a function's argument: those of a list, or the argument itself. */
export function argumentsOf(argument: Node): readonly Node[] {
  return argument.kind === 'sequence' ? argument.items : [argument];
}

/**
 * What of a call only the language extensions understand.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html
 */
export function extensionIn({ name, argument }: FunctionCall): string | undefined {
  if (name === 'Fn::Length' || name === 'Fn::ToJsonString') return `\`${name}\``;
  return name === 'Fn::FindInMap' && argumentsOf(argument).length === 4 ? 'a `DefaultValue`' : undefined;
}

/** Whether a function is given so many arguments; a transform that is still to be done may write them. */
export function mayHave(count: number, argument: Node): boolean {
  return argumentsOf(argument).length === count || callOf(argument)?.name === 'Fn::Transform';
}
