/** The example estate: every path that was put into it is reported, hop by hop, and no place that only looks like one. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AttackPath, Report } from '../findings/index.ts';
import { diskFiles } from '../host/index.ts';
import { scan } from './scan.ts';

let report: Report;
beforeAll(() => {
  const root = join(import.meta.dirname, '../../examples/shop');
  ({ report } = scan({ root, files: diskFiles(root), today: '2026-01-01', version: '0' }));
});

/** The nodes of a path in order, the first target last; repeated ones once. */
function stations(path: AttackPath): readonly string[] {
  const all = [path.hops[0]?.from, ...path.hops.map((hop) => hop.to)].map((node) => node?.address ?? '');
  return all.filter((address, i) => address !== all[i - 1]);
}

function targetsOf(path: AttackPath): readonly string[] {
  return [path.hops.at(-1)?.to.address ?? '', ...(path.also ?? []).map(({ address }) => address)];
}

/** Whether the path leads by nodes whose addresses end (in quotes and brackets or not) with these words, in this order, to the target. */
function leads(path: AttackPath, words: readonly string[], target: string): boolean {
  let at = 0;
  for (const station of stations(path)) {
    const word = words[at];
    if (word !== undefined && isCalled(station, word)) at++;
  }
  return at === words.length && targetsOf(path).some((address) => isCalled(address, target));
}

function isCalled(address: string, word: string): boolean {
  return (
    address === word ||
    address.endsWith(`/${word}`) ||
    address.endsWith(`"${word}"]`) ||
    address.endsWith(`.${word}`) ||
    (address.includes(word) && word.includes(' '))
  );
}

function expectPath(words: readonly string[], target: string): readonly AttackPath[] {
  const found = report.paths.filter((path) => leads(path, words, target));
  expect(
    found.length,
    `${words.join(' → ')} → ${target}\nof\n${report.paths.map((path) => [...stations(path), ...targetsOf(path).slice(1)].join(' → ')).join('\n')}`,
  ).toBeGreaterThan(0);
  return found;
}

describe('the paths of staging', () => {
  it('1: exports of customers by the admin tool', () => {
    const [path] = expectPath(
      ['Ingress/admin', 'Service/admin', 'Deployment/admin', 'ServiceAccount/admin'],
      'exports',
    );
    expect(path?.severity).toBe('high');
  });

  // Several services read the table of customers; one path to it says enough, by the first of them.
  it.each([
    ['payment_provider', 'Deployment/payments'],
    ['customers', 'Deployment/orders'],
  ])('2: a pull request replaces a service that reads %s', (target, service) => {
    expectPath(['preview', service], target);
  });

  it.each(['preview', 'plan'])('3: whoever gets into %s becomes administrator', (job) => {
    const [path] = expectPath([job, 'terraform'], 'the account of staging');
    expect(path?.severity).toBe('critical');
  });

  it('4: customers by the order lookup', () => {
    expectPath(['LookupApi', 'LookupFunction', 'LookupRole', 'reporting[0]'], 'customers');
  });

  it.each([
    ['payment_provider', ['Ingress/images', 'Deployment/image-resizer', 'payments']],
    ['receipts', ['Ingress/images', 'Deployment/image-resizer']],
  ])('5: %s by the image-resizer', (target, words) => {
    expectPath(words, target);
  });

  it('6: the key of the payment provider by a pod that the admin tool starts', () => {
    expectPath(['Ingress/admin', 'Deployment/admin', 'payments'], 'payment_provider');
  });

  it('6: the database by the Secret that the admin tool may read', () => {
    expectPath(['Deployment/admin'], 'module.shop.module.database.aws_db_instance.this');
  });

  it('name the file and line of every fact', () => {
    for (const { hops } of report.paths)
      for (const { facts } of hops) {
        expect(facts.length).toBeGreaterThan(0);
        for (const { origin } of facts) if (origin) expect(origin.at.file.path).not.toBe('');
      }
  });
});

describe('the near misses', () => {
  it('production has no path', () => {
    const inProduction = report.paths.filter((path) =>
      path.hops.some(({ to, from }) => [to.scope, from.scope].some((scope) => scope.includes('production'))),
    );
    expect(inProduction.map((path) => path.title)).toEqual([]);
  });

  it.each([
    ['1: the storefront, which is denied', 'Deployment/storefront'],
    ['2: the machine that nobody can call', 'runner[0]'],
    ['4: the labels, which check nothing out', 'label'],
    ['5: the announcement, whose title is data', 'announce'],
    ['6: the check, which has no keys', 'storefront'],
    ['8: the stock, behind a network policy', 'Service/stock'],
    ['11: the role of the backup service', 'backup'],
    ['15: the digest, which only a schedule calls', 'DigestFunction'],
    ['19: the role of the volumes', 'volumes'],
  ])('%s, is on no path from a stranger', (_, word) => {
    const over = report.paths
      .filter(({ hops }) => hops[0]?.from.kind === 'foothold/internet' || word !== 'Deployment/storefront')
      .filter((path) => stations(path).some((station) => isCalled(station, word)));
    expect(over.map((path) => stations(path).join(' → '))).toEqual([]);
  });

  it('9 and 17: what nothing outside leads to is no door', () => {
    const doors = report.paths
      .filter(({ hops }) => hops[0]?.from.kind === 'foothold/internet')
      .map((path) => stations(path)[1]);
    for (const closed of ['Service/orders', 'Service/payments', 'CronJob/exporter'])
      expect(doors.filter((door) => door?.endsWith(closed))).toEqual([]);
  });

  it('3: the policy of the receipts lets no stranger in', () => {
    const direct = report.paths.filter(
      (path) => path.hops.length === 1 && path.hops[0]?.from.kind === 'foothold/internet',
    );
    expect(direct.map((path) => path.title)).toEqual([]);
  });

  it('12: the role of the node does not open the exports', () => {
    const wrong = report.paths.filter(
      (path) =>
        isCalled(path.hops.at(-1)?.from.address ?? '', 'aws_iam_role.node') &&
        targetsOf(path).some((address) => isCalled(address, 'exports')),
    );
    expect(wrong).toEqual([]);
  });
});
