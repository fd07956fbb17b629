/** Whom a statement lets in: everyone, known callers, or nobody can say. */
import { describe, expect, it } from 'vitest';
import { literal, listOf, type Origin, recordOf, unknown, type Value, viewOf } from '../../graph/index.ts';
import { forbidsEveryone, type PolicyDocument } from './policy-statements.ts';

const origin: Origin = { at: { file: { path: 'a.json', text: 'x' }, start: 0, end: 1 } };
const input = unknown({ code: 'input', says: 'needs `var.x`' }, origin);

/** A plain structure as a value; values within stay as they are. */
function value(of: unknown): Value {
  if (typeof of === 'object' && of !== null && 'origin' in of) return of as Value; // a value already
  if (Array.isArray(of)) return listOf(of.map(value), origin);
  if (typeof of === 'object' && of !== null)
    return recordOf(
      Object.entries(of).map(([name, entry]) => [name, value(entry)] as const),
      origin,
    );
  return literal(of as string, origin); // tests hold texts only
}

function answer(...statements: readonly object[]): string {
  const document = viewOf<PolicyDocument>(value({ Statement: statements }), origin);
  return forbidsEveryone(document, 'everyone is allowed').answer;
}

const open = { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'] };

describe('forbidsEveryone', () => {
  it('fails for everyone by any spelling', () => {
    expect(answer(open)).toBe('fail');
    expect(answer({ ...open, Principal: { AWS: '*' } })).toBe('fail');
    expect(answer({ ...open, Principal: { AWS: ['123456789012', '*'] } })).toBe('fail');
    expect(answer({ Effect: 'Allow', NotPrincipal: { AWS: '123456789012' }, Action: ['s3:*'] })).toBe('fail');
  });

  it('passes for known callers and for denials', () => {
    expect(answer({ ...open, Principal: { Service: 'sns.amazonaws.com' } })).toBe('pass');
    expect(answer({ ...open, Effect: 'Deny' })).toBe('pass');
    expect(answer({ ...open, Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-1'] } } })).toBe('pass');
    expect(answer({ ...open, Condition: { IpAddress: { 'AWS:SourceIp': ['203.0.113.0/24'] } } })).toBe('pass');
  });

  it('fails where the condition restricts nobody', () => {
    expect(answer({ ...open, Condition: { StringLike: { 'aws:PrincipalOrgID': ['*'] } } })).toBe('fail');
    expect(answer({ ...open, Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/0'] } } })).toBe('fail');
    expect(answer({ ...open, Condition: { StringNotEquals: { 'aws:PrincipalOrgID': ['o-1'] } } })).toBe('fail');
    expect(answer({ ...open, Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': ['o-1'] } } })).toBe('fail');
    expect(answer({ ...open, Condition: { Bool: { 'aws:SecureTransport': ['true'] } } })).toBe('fail');
    expect(answer({ ...open, Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '0.0.0.0/0'] } } })).toBe('fail');
  });

  it('does not decide what is not known', () => {
    expect(answer({ ...open, Principal: { AWS: input } })).toBe('unknown');
    expect(answer({ ...open, Condition: { StringEquals: { 'aws:PrincipalOrgID': [input] } } })).toBe('unknown');
    expect(answer({ ...open, Effect: input })).toBe('unknown');
    const denial = { Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } } };
    expect(answer(open, denial)).toBe('unknown');
  });
});
