/** The named list of stages, and what a run is given and gives. */
export { type Baseline, baselineOf } from './baseline.ts';
export { discover } from './discover.ts';
export {
  type Evaluated,
  type EvaluatedResource,
  type EvaluatedUnit,
  type EvaluateRequest,
  evaluate,
  modulesMissingAt,
} from './evaluate.ts';
export { secretsWrittenIn } from './written-secrets.ts';
export { fetchModules } from './fetch-modules.ts';
export { ruleOf } from './judge.ts';
export { type Scan, type ScanOptions, scan } from './scan.ts';
export { answersTo, selectChecks, unmatched } from './select-checks.ts';
export { Session } from './session.ts';
export { openWorkspace } from './workspace.ts';
