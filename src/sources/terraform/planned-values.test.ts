/** The shape of planned values: modules as a tree, and beside the values what is not known. */
import { describe, expect, it } from 'vitest';
import { literal, listOf, type Origin, recordOf, textFrom, unknown } from '../../graph/index.ts';
import { range } from '../../text/index.ts';
import type { Evaluation } from './evaluation.ts';
import { plannedValues } from './planned-values.ts';
import { unknownVal } from './values/value.ts';

const at = range({ path: 'main.tf', text: '' }, 0, 0);
const origin: Origin = { at };
const open = unknown({ code: 'input', says: 'needs `var.env`' }, origin);
const attributes = recordOf(
  [
    ['bucket', textFrom(['logs-', open], origin)],
    ['tags', recordOf([['__proto__', literal('x', origin)]], origin)],
    ['rules', listOf([literal(1, origin), open], origin)],
    ['acl', literal(null, origin)],
  ],
  origin,
);
const address = 'module.a["x.y]\\"z"].module.b[0].aws_s3_bucket.logs["eu.west"]';
const resource = {
  key: 'k',
  address,
  scope: 'terraform:.',
  mode: 'managed',
  type: 'aws_s3_bucket',
  name: 'logs',
} as const;
const evaluation: Evaluation = {
  root: '',
  instances: [{ ...resource, attributes, at, body: at }],
  configurations: [],
  outputs: new Map([['name', { value: open, evaluated: unknownVal(open.reason, origin), sensitive: true }]]),
  others: [],
  missing: [],
  diagnostics: [],
  ledger: [],
};

describe('planned values', () => {
  const planned = plannedValues(evaluation);
  const [a] = planned.planned_values.root_module.child_modules ?? [];
  const [b] = a?.child_modules ?? [];

  it('stand in the tree of their modules, whatever their keys hold', () => {
    expect(a?.address).toBe('module.a["x.y]\\"z"]');
    expect(b?.address).toBe('module.a["x.y]\\"z"].module.b[0]');
    expect(b?.resources?.[0]).toMatchObject({ address, index: 'eu.west', type: 'aws_s3_bucket' });
  });

  it('leave out what is not known, and say why and where', () => {
    expect(JSON.stringify(b?.resources?.[0]?.values)).toBe('{"tags":{"__proto__":"x"},"rules":[1,null],"acl":null}');
    expect(planned.unknowns.map(({ path, reason, at: place }) => `${path} ${reason} ${place}`)).toEqual([
      'bucket needs `var.env` main.tf:1',
      'rules[1] needs `var.env` main.tf:1',
      ' needs `var.env` main.tf:1',
    ]);
    expect(planned.planned_values.outputs['name']).toEqual({ sensitive: true });
  });
});
