/** The SARIF report against the rules of the standard (2.1.0) that it relies on, and what code scanning asks besides. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { largeReport, passing, sampleReport } from '../sample-report.ts';
import { uriOf } from './artifacts.ts';
import { plainText } from './finding-result.ts';
import { sarif } from './index.ts';

interface Place {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
  readonly message?: { readonly text: string };
}
interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { id: string; help: { markdown: string }; properties: Record<string, unknown> }[];
        };
      };
      readonly invocations: readonly {
        executionSuccessful: boolean;
        toolExecutionNotifications: readonly { level: string; descriptor: { id: string } }[];
      }[];
      readonly artifacts: readonly { location: { uri: string; index: number } }[];
      readonly columnKind: string;
      readonly results: readonly {
        ruleId: string;
        ruleIndex: number;
        kind: string;
        level: string;
        message: { text: string };
        locations: readonly Place[];
        relatedLocations?: readonly Place[];
        codeFlows?: readonly { threadFlows: readonly { locations: readonly { location: Place }[] }[] }[];
        properties?: { targets: readonly string[] };
        partialFingerprints: Record<string, string>;
        suppressions: readonly { kind: string; justification: string }[];
      }[];
    },
  ];
}
const { findings, unknowns } = sampleReport();
const everything = sampleReport({ findings: [...findings, ...unknowns, passing] });
const log = JSON.parse(sarif.render(everything, { prefix: 'shop/' })) as Log;
const [run] = log.runs;

/** The official schema is not ours to ship; name a copy of it here to hold the report against it. */
const official = process.env['SARIF_SCHEMA'];

describe('the SARIF report', () => {
  it.skipIf(official === undefined || !existsSync(official))(
    'is valid by the official schema (skipped unless SARIF_SCHEMA names a copy)',
    () => {
      // Draft 4 differs from draft 7, which ajv knows, only in the name of `id` as far as this schema goes.
      const {
        id: _,
        $id: ___,
        $schema: __,
        ...schema
      } = JSON.parse(readFileSync(official ?? '', 'utf8')) as Record<string, unknown>;
      const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
      formats.default(ajv);
      for (const report of [
        everything,
        sampleReport({ findings: [], paths: [], diagnostics: [], ledger: [] }),
        largeReport(30),
      ]) {
        expect(ajv.validate(schema, JSON.parse(sarif.render(report))) ? '' : ajv.errorsText()).toBe('');
      }
    },
  );

  it('says which version it is, how columns count and that the run was incomplete', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations[0]?.executionSuccessful).toBe(false);
    expect(
      run.invocations[0]?.toolExecutionNotifications.map(({ level, descriptor }) => `${level} ${descriptor.id}`),
    ).toEqual(['error hcl-expected-value', 'note suppression-unused', 'warning not-read-module']);
  });

  it('names in each result a rule that is there, at its index, with help and a score', () => {
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help, properties } of run.tool.driver.rules) {
      expect(help.markdown).toContain('**How to fix.**');
      expect(Number(properties['security-severity'])).toBeGreaterThan(0);
      expect(properties['tags']).toContain('security');
    }
    const ids = run.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every result a place with a sound region, in an artifact that is listed', () => {
    const places = run.results.flatMap(({ locations, relatedLocations = [], codeFlows = [] }) => [
      ...locations,
      ...relatedLocations,
      ...codeFlows.flatMap(({ threadFlows }) =>
        threadFlows.flatMap((flow) => flow.locations.map(({ location }) => location)),
      ),
    ]);
    expect(places.length).toBeGreaterThan(20);
    for (const { physicalLocation } of places) {
      const { artifactLocation, region } = physicalLocation;
      expect(run.artifacts[artifactLocation.index]?.location.uri).toBe(artifactLocation.uri);
      expect(region.startLine * 1e6 + region.startColumn).toBeLessThanOrEqual(region.endLine * 1e6 + region.endColumn);
      expect(Math.min(region.startLine, region.startColumn)).toBeGreaterThanOrEqual(1);
    }
    expect(run.results.every(({ locations }) => locations.length === 1)).toBe(true);
  });

  it('encodes paths as relative URI references', () => {
    expect(run.artifacts.map(({ location }) => location.uri)).toContain('shop/.github/workflows/de%20ploy.yml');
    expect(uriOf('a b/ü#?%/c:d/\ud800')).toBe('a%20b/%C3%BC%23%3F%25/c%3Ad/%EF%BF%BD');
  });

  it('shows a path as one flow with a place for each hop, and links a value to where it was decided', () => {
    const [path, , , bucket] = run.results;
    expect(path?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3);
    expect(path?.message.text).toContain('assumes that the application');
    expect(path?.message.text).toContain('The last step opens bucket exports us as well.');
    expect(path?.properties?.targets).toHaveLength(2);
    expect(bucket?.message.text).toContain('([decided here](3))');
    const target = bucket?.relatedLocations?.find(({ id }) => id === 3);
    expect(target?.physicalLocation.artifactLocation.uri).toBe('shop/production/terraform.tfvars');
  });

  it('makes no link of what a source says', () => {
    expect(plainText('[click](https://example.org)')).not.toMatch(/\]\(/);
  });

  it('carries fingerprints that differ, suppressions with their reason, and passes as such', () => {
    const prints = run.results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
    expect(new Set(prints).size).toBe(prints.length);
    expect(
      run.results.flatMap(({ suppressions }) => suppressions.map(({ kind, justification }) => [kind, justification])),
    ).toEqual([
      ['inSource', 'a demo'],
      ['external', 'in the baseline'],
    ]);
    expect(run.results.filter(({ kind }) => kind !== 'fail').map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'open none',
      'open none',
      'pass none',
    ]);
  });
});
