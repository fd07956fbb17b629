/** Nodes of two environments are the same thing. */
import { describe, expect, it } from 'vitest';
import { identityOf, isElsewhere, isVariant } from './identity.ts';
import type { GraphNode } from './node.ts';
import { recordOf } from './value.ts';

const properties = recordOf([], { at: { file: { path: '', text: '' }, start: 0, end: 0 } });
const node = (key: string, scope: string, of?: string): GraphNode => ({
  key,
  scope,
  kind: 'K',
  address: 'a',
  source: 'terraform',
  properties,
  ...(of !== undefined && { environment: { name: 'prod', of } }),
});

describe('the identity of a node', () => {
  it('is its key without its environment', () => {
    const one = node('terraform:infra@prod#a', 'terraform:infra@prod', 'terraform:infra');
    expect([identityOf(one), isVariant(one)]).toEqual(['terraform:infra#a', true]);
    const made = node('foothold:account-administrator:terraform:infra@prod', '', 'terraform:infra');
    expect(identityOf(made)).toBe('foothold:account-administrator:terraform:infra');
  });

  it('is its key where its environment has a folder of its own, or it has none', () => {
    const own = node('terraform:environments/prod#a', 'terraform:environments/prod', 'terraform:environments/*');
    expect([identityOf(own), isVariant(own)]).toEqual(['terraform:environments/prod#a', false]);
    const none = node('terraform:infra@prod#a', 'terraform:infra@prod');
    expect([identityOf(none), isVariant(none)]).toEqual(['terraform:infra@prod#a', false]);
  });
});

describe('environments apart', () => {
  const one = (name: string, of: string) => ({ ...node('k', `${of}@${name}`, of), environment: { name, of } });

  it.each([
    ['prod', 'terraform:a', 'dev', 'terraform:b', true],
    ['prod', 'terraform:a', 'prod', 'terraform:b', false],
    ['prod', 'terraform:a', 'prod/eu', 'terraform:b', false],
    ['default', 'cloudformation:a', 'staging', 'terraform:b', false],
    ['default', 'cloudformation:a', 'production', 'cloudformation:a', true],
  ])('%s of %s and %s of %s', (name, of, otherName, other, expected) => {
    expect(isElsewhere(one(name, of), one(otherName, other))).toBe(expected);
  });
});
