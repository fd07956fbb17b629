/** Which table routes for a subnet without one of its own. */
import { describe, expect, it } from 'vitest';
import { graphOf, type Plain, ref } from '../../../../tools/graph-of.ts';
import { Subnets } from './subnets.ts';

const parts: Record<string, Plain> = {
  vpc: { kind: 'AWS::EC2::VPC' },
  other: { kind: 'AWS::EC2::VPC' },
  gateway: { kind: 'AWS::EC2::InternetGateway' },
  subnet: { kind: 'AWS::EC2::Subnet' },
  table: { kind: 'AWS::EC2::RouteTable' },
  route: {
    kind: 'AWS::EC2::Route',
    properties: { DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('gateway'), RouteTableId: ref('table') },
  },
};

function answer(
  joins: readonly (readonly [kind: string, from: string, to: string])[],
  more: Record<string, Plain> = {},
) {
  const graph = graphOf({ ...parts, ...more });
  const id = (key: string) => graph.find(key) ?? -1;
  const always = [
    ['placed-in', 'subnet', 'vpc'],
    ['attached-to', 'route', 'table'],
    ['routes-to', 'route', 'gateway'],
  ] as const;
  for (const [kind, from, to] of [...always, ...joins]) graph.connect(kind, id(from), id(to), { facts: [] });
  return new Subnets(graph).opensTo(id('subnet'), 4).answer;
}

describe('the main route table', () => {
  const put: Record<string, Plain> = { put: { kind: 'terraform/aws_main_route_table_association' } };

  it('is the one that names the VPC as its own', () => {
    expect(answer([['refers-to', 'table', 'vpc']])).toBe('yes');
    expect(answer([['refers-to', 'table', 'other']])).toBe('no');
    expect(answer([['placed-in', 'table', 'vpc']])).toBe('no');
  });

  it('is the one that is put in its place', () => {
    const joins = (vpc: string) => [['refers-to', 'put', vpc] as const, ['refers-to', 'put', 'table'] as const];
    expect(answer(joins('vpc'), put)).toBe('yes');
    expect(answer(joins('other'), put)).toBe('no');
  });

  it('is not known where one is put in a place that was not read', () => {
    expect(answer([['refers-to', 'put', 'table']], put)).toBe('unknown');
    expect(answer([['refers-to', 'put', 'vpc']], put)).toBe('unknown');
  });
});
