/** Values whose type only their provider knows, where a type is asked for. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../memory-workspace.ts';
import { evaluateRoot } from './evaluate-root.ts';
import { plannedValues } from './planned-values.ts';

function outputsOf(text: string) {
  const evaluation = evaluateRoot(memoryWorkspace({ 'main.tf': text }), '');
  const { outputs } = plannedValues(evaluation).planned_values;
  return { outputs, codes: evaluation.diagnostics.map(({ code }) => code) };
}

describe('the id of a resource', () => {
  it('is a text, though only its provider knows it', () => {
    const { outputs, codes } = outputsOf(
      'resource "aws_a" "a" { count = 1 }\noutput "o" { value = try(aws_a.a[*].id[0], "b") }\noutput "p" { value = true ? { a = 1 } : { a = 2, b = aws_a.a[0].id } }\n',
    );
    expect(codes).toEqual([]);
    expect(outputs['o']?.value).toBe('b');
    expect(outputs['p']?.value).toEqual({ a: '1' });
  });
});

describe('the branches of a condition', () => {
  it('are not refused for an attribute whose type only its provider knows', () => {
    const { codes, outputs } = outputsOf(
      'resource "aws_a" "a" {}\noutput "o" { value = true ? { a = 1 } : { a = 2, b = aws_a.a.arn } }\noutput "p" { value = true ? { a = 1 } : { a = [2], b = "x" } }\n',
    );
    expect(codes).toEqual(['terraform-condition-types']);
    expect(outputs['o']?.value).toEqual({ a: 1 });
  });
});
