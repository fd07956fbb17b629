/** The functions of `networks.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['cidrhost("10.12.112.0/20", 16)', '"10.12.112.16"'],
  ['cidrhost("10.12.112.0/20", 268)', '"10.12.113.12"'],
  ['cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)', '"fd00:fd12:3456:7890::22"'],
  ['cidrhost("10.12.112.0/20", -1)', '"10.12.127.255"'],
  ['cidrhost("10.0.0.0/30", 10)', 'ERROR'],
  ['cidrnetmask("172.16.0.0/12")', '"255.240.0.0"'],
  ['cidrnetmask("fd00::/8")', 'ERROR'],
  ['cidrsubnet("172.16.0.0/12", 4, 2)', '"172.18.0.0/16"'],
  ['cidrsubnet("10.1.2.0/24", 4, 15)', '"10.1.2.240/28"'],
  ['cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)', '"fd00:fd12:3456:7800:a200::/72"'],
  ['cidrsubnet("10.1.2.0/24", 4, 16)', 'ERROR'],
  ['cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)', '["10.1.0.0/20","10.1.16.0/20","10.1.32.0/24","10.1.48.0/20"]'],
  [
    'cidrsubnets("fd00:fd12:3456:7890::/56", 16, 16, 16, 32)',
    '["fd00:fd12:3456:7800::/72","fd00:fd12:3456:7800:100::/72","fd00:fd12:3456:7800:200::/72","fd00:fd12:3456:7800:300::/88"]',
  ],
  ['cidrsubnets("10.0.0.0/8")', '[]'],
  [
    '[for cidr_block in cidrsubnets("10.0.0.0/8", 8, 8, 8, 8) : cidrsubnets(cidr_block, 4, 4)]',
    '[["10.0.0.0/20","10.0.16.0/20"],["10.1.0.0/20","10.1.16.0/20"],["10.2.0.0/20","10.2.16.0/20"],["10.3.0.0/20","10.3.16.0/20"]]',
  ],
  ['cidrsubnet("10.0.0.0/8", 8, 255)', '"10.255.0.0/16"'],
  ['cidrsubnet("10.0.0.0/16", 8, 1)', '"10.0.1.0/24"'],
  ['cidrsubnets("10.0.0.0/8", 8, 4, 8)', '["10.0.0.0/16","10.16.0.0/12","10.32.0.0/16"]'],
  ['cidrhost("10.0.0.5/8", 1)', '"10.0.0.1"'],
  ['cidrsubnet("10.1.2.3/24", 0, 0)', '"10.1.2.0/24"'],
  ['cidrhost("::/0", 65536)', '"::1:0"'],
  ['cidrnetmask("10.0.0.0/0")', '"0.0.0.0"'],
  ['cidrhost("2001:db8::/32", 1)', '"2001:db8::1"'],
  ['cidrcontains("10.0.0.0/8", "10.2.3.4")', 'true'],
];

describe('networks', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
