/** Verdicts, evidence, findings, and what a run has to say. */
export {
  type EnvironmentFamily,
  type InEnvironments,
  type NamesOf,
  namesOf,
  variantOf,
} from './environments.ts';
export type { AttackPath, Finding, Hop, Rule } from './finding.ts';
export {
  equals,
  is,
  isAtLeast,
  isMissing,
  isNoneOf,
  isNotFalse,
  isNotTrue,
  isOneOf,
  isPresent,
  isTrue,
} from './leaves.ts';
export { every, everyEntry, failsIf, some, unless, when } from './quantifiers.ts';
export type { LedgerEntry, Report, ReportedDiagnostic, SourceCount, StageTiming } from './report.ts';
export { nameInSentence, shortName } from './short-name.ts';
export { atLeastAsSevere, type Severity, severities } from './severity.ts';
export {
  all,
  any,
  type Evidence,
  fail,
  failSecret,
  not,
  pass,
  undecided,
  type Verdict,
} from './verdict.ts';
