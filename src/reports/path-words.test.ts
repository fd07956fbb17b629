/** Paths in words: nothing said twice, and what paths share told once. */
import { describe, expect, it } from 'vitest';
import type { AttackPath } from '../findings/index.ts';
import { type GraphNode, recordOf } from '../graph/index.ts';
import { range } from '../text/index.ts';
import { Beginnings, chainOf, decisive, factWords, hopVerb, placeName, shortChainOf } from './path-words.ts';

const at = range({ path: 'x', text: '' }, 0, 0);
const node = (kind: string, address: string, declaredAs?: string): GraphNode => ({
  key: `${kind}#${address}`,
  kind,
  address,
  scope: '',
  source: '',
  properties: recordOf([], { at }),
  ...(declaredAs === undefined ? {} : { declaredAs }),
});
const internet = node('foothold/internet', 'the internet');
const ingress = node('networking.k8s.io/v1/Ingress', 'shop/Ingress/web');
const service = node('v1/Service', 'shop/Service/web');
const workload = node('apps/v1/Deployment', 'shop/Deployment/web');
const role = node('AWS::IAM::Role', 'module.shop.aws_iam_role.this["web"]', 'aws_iam_role');
const administrator = node('foothold/account-administrator', 'the account of staging');

function pathOf(kinds: readonly string[], nodes: readonly GraphNode[]): AttackPath {
  const hops = kinds.map((kind, i) => ({ from: nodes[i] ?? internet, to: nodes[i + 1] ?? internet, kind, facts: [] }));
  return { fingerprint: '', title: '', severity: 'high', assumptions: [], state: 'new', hops };
}

const path = pathOf(
  ['can-reach', 'can-reach', 'can-reach', 'can-run-code-in', 'can-act-as', 'can-administer'],
  [internet, ingress, service, workload, workload, role, administrator],
);

describe('a path in words', () => {
  it('is a chain in which neighbours name their namespace once', () => {
    expect(chainOf(path)).toEqual([
      'the internet',
      'Ingress shop/web',
      'Service web',
      'Deployment web',
      'role web',
      'administrator of the account of staging',
    ]);
    expect(shortChainOf(path)).toEqual([
      'the internet',
      'Deployment shop/web',
      '…',
      'administrator of the account of staging',
    ]);
    expect(shortChainOf(pathOf(['can-act-as', 'can-administer'], [internet, role, administrator]))).toEqual([
      'the internet',
      'role web',
      'administrator of the account of staging',
    ]);
    expect(shortChainOf(pathOf(['can-read'], [internet, role]))).toEqual(['the internet', 'role web']);
  });

  it('names what it ends in', () => {
    expect([...chainOf({ ...path, also: [role] })].pop()).toBe('administrator of the account of staging and role web');
    expect(path.hops.map(hopVerb).at(-1)).toBe('can become');
    expect(placeName(role)).toBe('role web');
  });

  it('uses short names in facts, says no kind twice, and leaves modules out of other addresses', () => {
    expect(factWords('`shop/Ingress/web` sends to service `shop/Service/web`', path)).toBe(
      '`Ingress shop/web` sends to service `shop/web`',
    );
    expect(
      factWords('`module.shop.aws_iam_role.this["web"]` may use `module.a["x"].module.b.aws_kms_key.data`', path),
    ).toBe('`role web` may use `aws_kms_key.data`');
  });

  it('keeps the first two facts and the last', () => {
    const facts = ['a', 'b', 'c', 'd', 'e'].map((says) => ({ says }));
    expect(decisive(facts)).toEqual({ first: facts.slice(0, 2), between: 2, last: facts.slice(4) });
    expect(decisive(facts.slice(0, 3)).between).toBe(0);
  });

  it('remembers beginnings, but never skips a last hop', () => {
    const beginnings = new Beginnings();
    const other = pathOf(['can-reach', 'can-reach', 'can-read'], [internet, ingress, service, role]);
    expect(beginnings.tell(path, 3)).toBeUndefined();
    expect(beginnings.tell(other, 7)).toEqual({ hops: 2, path: 3 });
    expect(beginnings.tell(path, 8)).toEqual({ hops: 5, path: 3 });
  });
});
