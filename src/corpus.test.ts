/**
 * Golden reports: each folder of `corpus/` is scanned as a user would, and what is said of it must not change unseen. A change that is
 * meant is written by `npx vitest run src/corpus.test.ts -u` and read line by line before it is committed.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from './engine/index.ts';
import type { Evidence, Finding, Report } from './findings/index.ts';
import { diskFiles } from './host/index.ts';
import { placeOf } from './text/index.ts';

const corpus = new URL('../corpus/', import.meta.url).pathname;

/** The report in lines that a person can hold against `about.md`. */
function inLines(report: Report): object {
  const { findings, unknowns, paths, ledger, diagnostics, sources, environments = [], incomplete } = report;
  return {
    read: sources
      .filter(({ files }) => files > 0)
      .map((one) => `${one.source}: ${one.files} files, ${one.resources} resources`),
    ...(environments.length > 0 && {
      environments: environments.flatMap(({ of, environments: each }) =>
        each.map(({ name, why }) => `${of} ${name}: ${why}`),
      ),
    }),
    findings: findings.map(lineOf),
    unknown: unknowns.map(lineOf),
    paths: paths.map((path) => ({
      title: `${path.severity}: ${path.title}${whereOf(path)}`,
      hops: path.hops.map(({ from, kind, to, facts, assumes }) => ({
        hop: `${from.address} ${kind} ${to.address}`,
        proof: facts.map(({ says, origin }) => (origin ? `${says} (${placeOf(origin.at)})` : says)),
        ...(assumes === undefined ? {} : { assumes }),
      })),
    })),
    ledger: ledger.map(
      ({ about, subject, reason, count, environments: where }) =>
        `${about} ${subject}: ${reason} (${count})${where ? ` in ${where.join(', ')}` : ''}`,
    ),
    diagnostics: diagnostics.map(({ severity, code, message, at }) => `${placeOf(at)} ${severity} ${code}: ${message}`),
    incomplete,
  };
}

/** The environments that it holds in, of those that there are. */
function whereOf({ environments }: Pick<Finding, 'environments'>): string {
  return environments ? ` [${environments.in.join(', ')} of ${environments.of.join(', ')}]` : '';
}

function lineOf(finding: Finding): string {
  const { rule, resource, verdict, state } = finding;
  const mark = `${state === 'new' ? '' : ` [${state}]`}${whereOf(finding)}`;
  return `${rule.severity} ${rule.id}${mark} ${resource.address}: ${verdict.evidence.map(says).join('; ')}`;
}

function says({ says: words, origin, path }: Evidence): string {
  return `${path === '' ? '' : `${path} `}${words} (${placeOf(origin.at)})`;
}

describe('corpus', () => {
  const names = readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  it('has its repositories', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s', async (name) => {
    const { report } = scan({
      root: name,
      files: diskFiles(`${corpus}${name}`),
      exclude: ['/expected.json'],
      today: '2026-11-01',
      version: '0',
    });
    await expect(`${JSON.stringify(inLines(report), null, 2)}\n`).toMatchFileSnapshot(`${corpus}${name}/expected.json`);
  });
});
