/** Laws that hold of every template: the order of writing and of files does not matter, reading twice gives the same, and it ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cloudformation } from './index.ts';

type Json = string | number | readonly Json[] | { readonly [name: string]: Json };
type Entries = readonly (readonly [string, Json])[];

const names = ['P', 'Q', 'R', 'S', 'T'] as const;
const condition = fc.constantFrom('C', 'D');

/** Values with calls of functions in them, that may refer to what is not there, and in circles; with `Fn::If` for some conditions. */
function values(conditions: readonly string[], named: readonly string[] = names): fc.Arbitrary<Json> {
  const name = fc.constantFrom(...named);
  return fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>('a', 'b,c', '${P}', 1, ''),
      name.map((one): Json => ({ Ref: one })),
      fc
        .tuple(name, fc.constantFrom('Arn', 'Outputs.O', 'R', 'R.Arn'))
        .map(([one, of]): Json => ({ 'Fn::GetAtt': [one, of] })),
      name.map((one): Json => ({ 'Fn::Sub': `x-\${${one}}-\${${one}.Arn}` })),
      fc.array(tie('value'), { maxLength: 3 }).map((items): Json => ({ 'Fn::Join': ['-', items] })),
      fc.tuple(fc.nat(2), tie('value')).map((args): Json => ({ 'Fn::Select': args })),
      fc.tuple(name, name).map(([a, b]): Json => ({ 'Fn::FindInMap': ['M', a, { Ref: b }] })),
      fc.constant<Json>({ 'Fn::ImportValue': 'exported' }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('A', 'B'), tie('value'), { maxKeys: 2 }),
      ...conditions.map((one) =>
        fc.tuple(tie('value'), tie('value')).map(([x, y]): Json => ({ 'Fn::If': [one, x, y] })),
      ),
    ),
  })).value;
}
const value = values(['C', 'D']);
/** Conditions see parameters and no resources. */
const inCondition = values([], ['P', 'Q']);
const equals = fc.tuple(inCondition, inCondition).map((args): Json => ({ 'Fn::Equals': args }));
/** Of conditions that need each other in a circle, which is refused, one is named: the one that was asked for first. */
const aboveC = fc.oneof(
  equals,
  fc.constantFrom<Json>({ 'Fn::Not': [{ Condition: 'C' }] }, { Condition: 'C' }),
  equals.map((one): Json => ({ 'Fn::Or': [{ Condition: 'C' }, one] })),
);
const resource = fc
  .record({
    Type: fc.constantFrom('AWS::S3::Bucket', 'AWS::SQS::Queue', 'X::Y::Z', 'My::Org::M::MODULE'),
    Properties: fc.dictionary(fc.constantFrom('A', 'B', 'P'), value, { maxKeys: 3 }),
    Condition: fc.option(condition, { nil: undefined }),
  })
  .map(
    ({ Type, Properties, Condition }): Json => ({ Type, Properties, ...(Condition !== undefined && { Condition }) }),
  );
const nested = fc.tuple(fc.constantFrom('one.json', 'two.json'), value).map(
  ([TemplateURL, P]): Json => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL, Parameters: { P } },
  }),
);

const entriesOf = (keys: readonly string[], one: fc.Arbitrary<Json>) =>
  fc.subarray([...keys]).chain((some) => fc.tuple(...some.map((key) => one.map((made) => [key, made] as const))));
const template = fc.record({
  Parameters: entriesOf(
    ['P', 'Q'],
    fc.constantFrom<Json>({ Type: 'String' }, { Type: 'CommaDelimitedList', Default: 'a,b' }),
  ),
  Conditions: fc.tuple(equals, aboveC).map(
    ([c, d]): Entries => [
      ['C', c],
      ['D', d],
    ],
  ),
  Mappings: fc.constant<Entries>([['M', { P: { a: 'x' }, Q: { a: 'y' } }]]),
  Resources: entriesOf(['R', 'S', 'T'], fc.oneof(resource, resource, nested)).map(
    (all): Entries => [...all, ['Z', { Type: 'AWS::EC2::VPC' }]],
  ),
  Outputs: entriesOf(
    ['O', 'E'],
    value.map((one): Json => ({ Value: one, Export: { Name: 'exported' } })),
  ),
});
type Template = typeof template extends fc.Arbitrary<infer T> ? T : never;

function written(one: Template, turn: <T>(items: readonly T[]) => readonly T[]): string {
  const sections = turn(Object.entries(one)).map(([section, entries]) => [
    section,
    Object.fromEntries(turn<readonly [string, Json]>(entries)),
  ]);
  return JSON.stringify(Object.fromEntries(sections));
}

/** What is read, without the places that the order of writing decides. */
function told(files: Readonly<Record<string, string>>) {
  const { resources, ledger } = cloudformation.read(memoryWorkspace(files));
  const nodes = resources.map(({ key, kind, conditional, properties }) =>
    JSON.stringify([key, kind, conditional?.reason.code ?? null, shown(properties)]),
  );
  return [...nodes.sort(), ...ledger.map(({ subject, reason }) => `${subject} ${reason}`).sort()];
}

const module = { 'm/.rpdk-config': '{ "artifact_type": "MODULE", "typeName": "My::Org::M::MODULE" }' };

describe('a template', () => {
  it('means the same in whatever order it is written, and whenever it is read', () => {
    fc.assert(
      fc.property(template, template, template, (one, two, fragment) => {
        const files = (turn: <T>(items: readonly T[]) => readonly T[]) => ({
          ...module,
          'one.json': written(one, turn),
          'two.json': written(two, turn),
          'm/fragments/f.json': written(fragment, turn),
        });
        const here = told(files((items) => items));
        expect(told(files((items) => items))).toEqual(here);
        expect(told(files((items) => items.toReversed()))).toEqual(here);
      }),
      { numRuns: 60 },
    );
  });
});
