/** The rules of a template: what its parameters must be before anything is deployed. */
import { listOf, type Value } from '../../graph/index.ts';
import { childOf, type Node, stringOf } from '../../syntax/index.ts';
import { type Evaluation, firstUnknown, type Truth, unknownAt, unknownBecause } from './evaluation.ts';
import { argumentsOf } from './function-call.ts';

/** Tells of every assertion that certainly does not hold: CloudFormation refuses such parameters. */
export function judgeRules(rules: ReadonlyMap<string, Node>, evaluation: Evaluation): void {
  for (const [name, rule] of rules) {
    const condition = childOf(rule, 'RuleCondition');
    if (condition && evaluation.truth(condition) !== true) continue;
    const assertions = childOf(rule, 'Assertions');
    for (const assertion of assertions?.kind === 'sequence' ? assertions.items : []) {
      const assert = childOf(assertion, 'Assert');
      if (!assert || evaluation.truth(assert) !== false) continue;
      const says = stringOf(childOf(assertion, 'AssertDescription')) ?? 'an assertion is false';
      evaluation.mistake('cloudformation-rule', `rule \`${name}\` is broken: ${says}`, evaluation.originOf(assert));
    }
  }
}

/** Which truths only rules ask for. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html */
export const ruleTruths: ReadonlyMap<string, (argument: Node, evaluation: Evaluation) => Truth> = new Map([
  // A list holds a value.
  ['Fn::Contains', (argument, evaluation) => among(evaluation, argument, ([list, value]) => one(list, value))],
  // Every item of a list is a value.
  [
    'Fn::EachMemberEquals',
    (argument, evaluation) =>
      among(evaluation, argument, ([list = [], value]) => list.every((item) => item === value?.[0])),
  ],
  // Every item of the first list is one of the second.
  [
    'Fn::EachMemberIn',
    (argument, evaluation) =>
      among(evaluation, argument, ([list = [], all]) => list.every((item) => all?.includes(item))),
  ],
] satisfies [string, (argument: Node, evaluation: Evaluation) => Truth][]);

/** `Fn::RefAll`: the values of all parameters of a type. Whether it takes apart parameters that are lists of it is not documented. */
export function refAll(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const type = argument.kind === 'scalar' ? argument.text : '';
  if (type === '') return evaluation.mistake('cloudformation-rule', '`Fn::RefAll` needs a type of parameters', origin);
  if (evaluation.parametersOf(`List<${type}>`).length > 0)
    return unknownAt('unsupported', '`Fn::RefAll` of parameters that are lists', origin);
  return listOf(evaluation.parametersOf(type), origin);
}

/** `Fn::ValueOf`: an attribute of what a parameter names, which only the account knows. */
export function attributeOfOne(argument: Node, evaluation: Evaluation): Value {
  return accountValue(argument, evaluation, (parameter) => `what parameter \`${parameter}\` names`);
}

/** `Fn::ValueOfAll`: the same of all parameters of a type. */
export function attributeOfAll(argument: Node, evaluation: Evaluation): Value {
  return accountValue(argument, evaluation, (type) => `what the parameters of type \`${type}\` name`);
}

function accountValue(argument: Node, evaluation: Evaluation, words: (subject: string) => string): Value {
  const origin = evaluation.originOf(argument);
  const [subject, attribute] = argumentsOf(argument).map(stringOf);
  if (subject === undefined || attribute === undefined)
    return evaluation.mistake(
      'cloudformation-rule',
      'it needs two texts: what is asked, and for which attribute',
      origin,
    );
  return unknownAt('not-read', `only the account knows \`${attribute}\` of ${words(subject)}`, origin);
}

type Texts = readonly string[];

function one(list: Texts = [], value: Texts = []): boolean {
  return value.length === 1 && list.includes(value[0] ?? '');
}

/** Decides by the texts of the two arguments, if they are known. */
function among(
  evaluation: Evaluation,
  argument: Node,
  decide: (lists: readonly [Texts | undefined, Texts | undefined]) => boolean,
): Truth {
  const origin = evaluation.originOf(argument);
  const [left, right, ...more] = argumentsOf(argument).map((node) => evaluation.evaluate(node));
  if (!left || !right || more.length > 0)
    return evaluation.mistake('cloudformation-rule', 'it needs two arguments', origin);
  const open = firstUnknown(left, right);
  return open ? unknownBecause(open, origin) : decide([textsOf(left), textsOf(right)]);
}

function textsOf(value: Value): Texts {
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  return value.kind === 'literal' ? [String(value.value)] : [];
}
