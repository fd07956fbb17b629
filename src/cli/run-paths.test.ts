/** Which paths the filters of `merlon paths` keep. */
import { describe, expect, it } from 'vitest';
import type { AttackPath } from '../findings/index.ts';
import { type GraphNode, recordOf } from '../graph/index.ts';
import { range } from '../text/index.ts';
import { matches } from './run-paths.ts';

const at = range({ path: 'x', text: '' }, 0, 0);
const node = (kind: string, address: string): GraphNode => ({
  key: `${kind}#${address}`,
  kind,
  address,
  scope: '',
  source: '',
  properties: recordOf([], { at }),
});
const nodes = [
  node('foothold/internet', ''),
  node('apps/v1/Deployment', 'shop/Deployment/cart'),
  node('AWS::S3::Bucket', 'aws_s3_bucket.customers'),
];
const path: AttackPath = {
  fingerprint: '',
  title: '',
  severity: 'high',
  assumptions: [],
  state: 'new',
  hops: [0, 1].map((i) => ({ from: nodes[i]!, to: nodes[i + 1]!, kind: 'can-reach', facts: [] })),
};

describe('the filters of paths', () => {
  it.each([
    [{}, true],
    [{ from: ['stranger'] }, true],
    [{ from: ['INTERNET'], to: ['customers'] }, true],
    [{ from: ['pull request'] }, false],
    [{ from: ['pull request', 'internet'] }, true],
    [{ to: ['cart'] }, false],
    [{ through: ['deployment'] }, true],
    [{ through: ['customers'] }, false],
    [{ to: ['s3::bucket'] }, true],
  ])('%j: %s', (flags, kept) => {
    expect(matches(path, flags)).toBe(kept);
  });

  it('knows further targets, and names as reports show them', () => {
    const more = { ...path, also: [node('AWS::RDS::DBInstance', 'aws_db_instance.orders')] };
    expect(matches(more, { to: ['database'] })).toBe(true);
    expect(matches(path, { to: ['database'] })).toBe(false);
  });
});
