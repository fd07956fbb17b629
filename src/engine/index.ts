/** The named list of stages, and what a run is given and gives. */
export { type Baseline, baselineOf } from './baseline.ts';
export { ruleOf } from './judge.ts';
export { type Scan, type ScanOptions, scan } from './scan.ts';
export { answersTo, selectChecks, unmatched } from './select-checks.ts';
export { Session } from './session.ts';
export { openWorkspace } from './workspace.ts';
