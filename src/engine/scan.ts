/** A whole run, stage by stage: files in, report out. */
import { analyses, findPaths } from '../analyses/index.ts';
import { checks } from '../checks/index.ts';
import type {
  AttackPath,
  EnvironmentFamily,
  Finding,
  LedgerEntry,
  Report,
  ReportedDiagnostic,
  SourceCount,
  StageTiming,
} from '../findings/index.ts';
import { namesOf, severities } from '../findings/index.ts';
import { Graph, type Origin } from '../graph/index.ts';
import type { Files } from '../host/index.ts';
import { links } from '../linker/index.ts';
import { normaliseNode } from '../schema/index.ts';
import {
  type Comment,
  type FoundEnvironment,
  type Reading,
  type Request,
  sources,
  type Takes,
} from '../sources/index.ts';
import { positionAt } from '../text/index.ts';
import { applyBaseline, type Baseline } from './baseline.ts';
import { discover } from './discover.ts';
import { hash } from './fingerprint.ts';
import { joinEnvironments } from './join-environments.ts';
import { judge, ruleOf } from './judge.ts';
import { mergeLedger } from './ledger.ts';
import { selectChecks } from './select-checks.ts';
import type { Session } from './session.ts';
import { suppress } from './suppress.ts';
import { unreadIn } from './unread.ts';
import { unusedValues } from './unused-values.ts';
import { openWorkspace } from './workspace.ts';
import { writtenSecrets } from './written-secrets.ts';

/** What a run is asked to do. */
export interface ScanOptions {
  /** The scanned folder as the user named it; reports show it. */
  readonly root: string;
  /** Its files. */
  readonly files: Files;
  /** Only what lies at or below these paths, relative to the root; none means all. */
  readonly paths?: readonly string[];
  /** Patterns as in .gitignore. */
  readonly exclude?: readonly string[];
  /** Ids, other tools' ids or patterns of the checks to run; none means all. */
  readonly include?: readonly string[];
  readonly skip?: readonly string[];
  readonly baseline?: Baseline;
  /** Environments and values that the sources are asked for. */
  readonly request?: Request;
  /** `YYYY-MM-DD`, for suppressions that expire. */
  readonly today: string;
  /** List passes and unknowns among the findings as well. */
  readonly verdicts?: boolean;
  /** Merlon's version, for reports. */
  readonly version: string;
  /** Told when a stage begins. */
  readonly onStage?: (stage: string) => void;
  /** Milliseconds from any fixed point, for timings. */
  readonly now?: () => number;
  /** Where the same folder is scanned again and again: what one run keeps for the next. */
  readonly session?: Session;
}

/** A run's report and the graph that it was drawn from. */
export interface Scan {
  readonly report: Report;
  readonly graph: Graph;
}

/** Runs all stages. It never throws on bad input: what could not be read or decided is in the report. */
export function scan(options: ScanOptions): Scan {
  const stages: StageTiming[] = [];
  const now = options.now ?? (() => 0);
  const stage = <T>(name: string, run: () => T, count: (result: T) => number): T => {
    options.onStage?.(name);
    const began = now();
    const result = run();
    stages.push({ stage: name, milliseconds: now() - began, count: count(result) });
    return result;
  };

  const found = stage(
    'discover',
    () => discover(options.files, { paths: options.paths ?? [], exclude: options.exclude ?? [] }),
    (r) => r.paths.length,
  );
  const opened = openWorkspace(options.files, found.paths, options.session);
  const diagnostics: ReportedDiagnostic[] = [];
  const ledger: LedgerEntry[] = [...found.ledger];
  const comments: Comment[] = [];
  const secrets: Origin[] = [];
  const counts: SourceCount[] = [];
  const environments: FoundEnvironment[] = [];
  const takes: Takes[] = [];
  const graph = new Graph();
  const claimed = new Set<string>();
  for (const source of sources) {
    const reading = stage(
      `read ${source.name}`,
      () =>
        guarded(`${source.name} files`, () => source.read(opened.workspace, options.request), ledger) ?? nothingRead,
      (r) => r.resources.length,
    );
    for (const path of reading.files) claimed.add(path);
    counts.push({ source: source.name, files: reading.files.length, resources: reading.resources.length });
    for (const one of reading.diagnostics) diagnostics.push(one);
    for (const one of reading.ledger) ledger.push(one);
    for (const one of reading.comments) comments.push(one);
    for (const one of reading.secrets ?? []) secrets.push(one);
    for (const one of reading.environments ?? []) environments.push(one);
    if (reading.takes) takes.push(reading.takes);
    stage(
      `normalise ${source.name}`,
      () => {
        for (const resource of reading.resources)
          graph.add(options.session?.normalise(resource) ?? normaliseNode(resource));
      },
      () => reading.resources.length,
    );
  }
  // What is odd about the bytes of a file is worth a word only if the file turned out to be somebody's.
  for (const one of opened.diagnostics) if (claimed.has(one.at.file.path)) diagnostics.push(one);
  for (const one of opened.ledger) ledger.push(one);
  for (const one of unreadIn(opened.workspace, claimed)) ledger.push(one);
  const narrowed = [...(options.paths ?? []), ...(options.exclude ?? [])].length > 0;
  const unused = unusedValues(opened.workspace, options.request ?? {}, takes, sources, narrowed);
  for (const one of unused.diagnostics) diagnostics.push(one);
  for (const one of unused.ledger) ledger.push(one);
  stage(
    'link',
    () => {
      for (const link of links) {
        for (const one of guarded(link.name, () => link.link(graph), ledger) ?? []) ledger.push(one);
      }
    },
    () => graph.edgeCount,
  );
  stage(
    'analyse',
    () => {
      for (const analysis of analyses) {
        for (const one of guarded(analysis.name, () => analysis.derive(graph), ledger) ?? []) ledger.push(one);
      }
    },
    () => graph.edgeCount,
  );
  const chosen = selectChecks(checks, options.include ?? [], options.skip ?? []);
  const judged = stage(
    'check',
    () => judge(graph, chosen, options.verdicts ?? false),
    (r) => r.findings.length + r.passed,
  );
  const suppressed = suppress(judged.findings, comments, checks, options.today);
  for (const one of suppressed.diagnostics) diagnostics.push(one);
  const families = familiesOf(environments);
  const names = namesOf(families);
  const joined = joinEnvironments(suppressed.findings, names);
  const paths = stage(
    'map',
    () => {
      const found = guarded('attack paths', () => findPaths(graph, hash, names), ledger);
      for (const one of found?.ledger ?? []) ledger.push(one);
      return applyBaseline(found?.paths ?? [], options.baseline?.paths ?? []);
    },
    (r) => r.length,
  );
  const findings = applyBaseline(joined, options.baseline?.findings ?? []).toSorted(worstFirst);
  const unknowns = findings.filter((one) => one.verdict.answer === 'unknown');
  const merged = mergeLedger(ledger);

  return {
    graph,
    report: {
      version: options.version,
      root: options.root,
      rules: chosen.map(ruleOf),
      findings: options.verdicts ? findings : findings.filter((one) => one.verdict.answer === 'fail'),
      verdicts: {
        pass: judged.passed,
        fail: answers(findings, 'fail'),
        unknown: answers(findings, 'unknown'),
      },
      unknowns,
      environments: families,
      paths: [...paths].sort(
        (a: AttackPath, b: AttackPath) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
      ),
      diagnostics: diagnostics.toSorted((a, b) => compare(a.at.file.path, b.at.file.path) || a.at.start - b.at.start),
      ledger: merged,
      secrets: [...writtenSecrets(graph), ...secrets],
      sources: counts,
      stages,
      incomplete: merged.some((entry) => entry.incomplete) || diagnostics.some((one) => one.severity === 'error'),
    },
  };
}

const nothingRead: Reading = { files: [], resources: [], comments: [], diagnostics: [], ledger: [] };

/** How many verdicts gave the answer: one in each environment. */
function answers(findings: readonly Finding[], answer: Finding['verdict']['answer']): number {
  return findings.reduce((n, one) => n + (one.verdict.answer === answer ? (one.environments?.in.length ?? 1) : 0), 0);
}

function familiesOf(found: readonly FoundEnvironment[]): readonly EnvironmentFamily[] {
  const families = new Map<string, { readonly name: string; readonly why: string }[]>();
  for (const { of, name, why } of found) {
    const family = families.get(of);
    if (family) family.push({ name, why });
    else families.set(of, [{ name, why }]);
  }
  return [...families].map(([of, environments]) => ({ of, environments }));
}

/** A defect of one stage must not cost the user what all others found; tests hold that it never happens. */
function guarded<T>(subject: string, run: () => T, ledger: LedgerEntry[]): T | undefined {
  try {
    return run();
  } catch (error) {
    const reason = `broke: ${error instanceof Error ? error.message : String(error)}`;
    ledger.push({ about: 'file', subject, reason, count: 1, incomplete: true });
    return undefined;
  }
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity) ||
    compare(a.resource.at?.file.path ?? '', b.resource.at?.file.path ?? '') ||
    lineOf(a) - lineOf(b) ||
    compare(a.resource.key, b.resource.key) ||
    compare(a.rule.id, b.rule.id)
  );
}

function lineOf({ resource: { at } }: Finding): number {
  return at ? positionAt(at.file, at.start).line : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
