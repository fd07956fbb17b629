/** The shape of planned values. */
import { describe, expect, it } from 'vitest';
import { literal, listOf, type Origin, recordOf, textFrom, unknown } from '../graph/index.ts';
import type { Evaluation } from '../sources/index.ts';
import { range } from '../text/index.ts';
import { moduleOf, plannedValues } from './planned-values.ts';

const at = range({ path: 'main.tf', text: '' }, 0, 0);
const origin: Origin = { at };
const open = unknown({ code: 'input', says: 'needs `var.env`' }, origin);
const attributes = recordOf(
  [
    ['bucket', textFrom(['logs-', open], origin)],
    ['tags', recordOf([['__proto__', literal('x', origin)]], origin)],
    ['rules', listOf([literal(1, origin), open], origin, open)],
    ['acl', literal(null, origin)],
  ],
  origin,
);
const address = 'module.a["x.y]\\"z"].module.b[0].aws_s3_bucket.logs["eu.west"]';
const evaluation: Evaluation = {
  root: '',
  instances: [
    {
      key: 'k',
      address,
      scope: 'terraform:.',
      mode: 'managed',
      type: 'aws_s3_bucket',
      name: 'logs',
      attributes,
      at,
      body: at,
    },
  ],
  outputs: new Map([['name', { value: open, sensitive: true }]]),
  diagnostics: [],
  ledger: [],
};

describe('planned values', () => {
  it('stand in the tree of their modules', () => {
    const planned = plannedValues(evaluation);
    const [a] = planned.root_module.child_modules;
    expect(a?.address).toBe('module.a["x.y]\\"z"]');
    expect(a?.child_modules[0]?.address).toBe('module.a["x.y]\\"z"].module.b[0]');
    expect(a?.child_modules[0]?.resources[0]).toMatchObject({ address, index: 'eu.west', type: 'aws_s3_bucket' });
  });

  it('leave out what is not known and give the reason', () => {
    const resource = plannedValues(evaluation).root_module.child_modules[0]?.child_modules[0]?.resources[0];
    expect(JSON.stringify(resource?.values)).toBe('{"tags":{"__proto__":"x"},"rules":[1,null],"acl":null}');
    expect(resource?.unknown.map(({ path, says }) => `${path}: ${says}`)).toEqual([
      'bucket: needs `var.env`',
      'rules.*: needs `var.env`',
      'rules[1]: needs `var.env`',
    ]);
    expect(plannedValues(evaluation).outputs).toEqual({
      name: { sensitive: true, unknown: [{ path: '', code: 'input', says: 'needs `var.env`' }] },
    });
  });

  it.each([
    ['aws_s3_bucket.a', ''],
    ['data.aws_region.now', ''],
    ['module.a.aws_s3_bucket.b["module.c"]', 'module.a'],
    ['module.a["module.b"].data.x.y', 'module.a["module.b"]'],
  ])('%s is in `%s`', (name, module) => {
    expect(moduleOf(name)).toBe(module);
  });
});
