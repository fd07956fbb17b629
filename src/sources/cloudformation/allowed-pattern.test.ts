/** Patterns of Java, as far as they are read. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../memory-workspace.ts';
import { matchesWhole } from './allowed-pattern.ts';
import { cloudformation } from './index.ts';

describe('matchesWhole', () => {
  it.each([
    ['[a-z]+', 'abc', true],
    ['[a-z]+', 'abc1', false],
    ['a|ab', 'ab', true],
    ['^[a-zA-Z][a-zA-Z0-9]*$', 'x1', true],
    [String.raw`(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})/(\d{1,2})`, '10.0.0.0/16', true],
    [String.raw`(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})/(\d{1,2})`, '10.0.0.0', false],
    [String.raw`[\x20-\x7E]*`, 'x', undefined],
    ['(?i)prod', 'PROD', true],
    ['', 'x', false],
  ])('%s of %s', (pattern, text, expected) => {
    expect(matchesWhole(pattern, text)).toBe(expected);
  });

  it.each([
    ['a++', 'b'],
    ['(?=a).*', 'b'],
    ['[a-z&&[^b]]', 'b'],
    ['[[:alpha:]]', '1'],
    [String.raw`\p{IsLatin}`, '1'],
    [String.raw`\h`, 'x'],
    ['[]a]', 'b'],
    ['a{,2}', 'b'],
    ['(?U)a+', 'b'],
    ['a', 'ä'],
    ['.', '\n'],
    ['(', 'a'],
  ])('says nothing where the languages differ: %s', (pattern, text) => {
    expect(matchesWhole(pattern, text)).toBeUndefined();
  });
});

describe('a parameter', () => {
  function told(parameter: string) {
    const text = `Parameters: { P: ${parameter} }\nResources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref P } } }\n`;
    return cloudformation.read(memoryWorkspace({ 'stack.yaml': text })).diagnostics.map(({ message }) => message);
  }

  it('whose value does not match is refused, in the words of its author', () => {
    expect(
      told('{ Type: String, Default: x9, AllowedPattern: "[a-z]+", ConstraintDescription: only letters }'),
    ).toEqual(['the value `x9` of parameter `P` does not match `[a-z]+`: only letters']);
    expect(told('{ Type: CommaDelimitedList, Default: "a,b,9", AllowedPattern: "[a-z]" }')).toEqual([
      'the value `9` of parameter `P` does not match `[a-z]`',
    ]);
  });

  it('whose value matches, or has another type, is not', () => {
    expect(told('{ Type: String, Default: abc, AllowedPattern: "[a-z]+" }')).toEqual([]);
    expect(told('{ Type: Number, Default: 9, AllowedPattern: "[a-z]+" }')).toEqual([]);
    expect(told('{ Type: String, AllowedPattern: "[a-z]+" }')).toEqual([]);
  });
});
