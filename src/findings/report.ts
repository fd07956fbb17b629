/** Everything that a run has to say; the one input of every report format. */
import type { Origin } from '../graph/index.ts';
import type { Diagnostic, Range } from '../text/index.ts';
import type { EnvironmentFamily, InEnvironments } from './environments.ts';
import type { AttackPath, Finding, Rule } from './finding.ts';

/** What was not read or not decided, and which answers hang on it. */
export interface LedgerEntry {
  /** `file`, `module`, `kind`, `value`, `link`, `suppression` … what sort of thing it is. */
  readonly about: 'file' | 'module' | 'kind' | 'value' | 'instance' | 'link' | 'suppression' | 'environment';
  /** Its name: a path, a module source, a resource type. */
  readonly subject: string;
  /** Why, in the words of a `Reason`. */
  readonly reason: string;
  /** How often this entry stands for the same subject and reason. */
  readonly count: number;
  readonly at?: Range;
  /** The environments that it holds in, where its subject has several and it does not hold in all. */
  readonly environments?: readonly string[];
  /** Whether the result is incomplete because of it (exit code 2); false for what is merely worth knowing. */
  readonly incomplete: boolean;
}

/** A problem in the input, and where it belongs. */
export interface ReportedDiagnostic extends Diagnostic {
  /** The environments that it holds in, where there are several and it does not hold in all. */
  readonly environments?: InEnvironments;
}

/** How long a stage took and what it handled. */
export interface StageTiming {
  readonly stage: string;
  readonly milliseconds: number;
  readonly count: number;
}

/** How many files and resources a source read. */
export interface SourceCount {
  readonly source: string;
  readonly files: number;
  readonly resources: number;
}

/** The result of a run. */
export interface Report {
  readonly version: string;
  /** The scanned folder as the user named it. */
  readonly root: string;
  readonly rules: readonly Rule[];
  /** Verdicts that fail, and, when asked for, those that pass or are unknown; worst first, then by place. */
  readonly findings: readonly Finding[];
  /** What was evaluated in several environments, and in which; empty where nothing was. */
  readonly environments?: readonly EnvironmentFamily[];
  /** How many verdicts there were of each answer, whether listed or not; of a resource in several environments, one for each. */
  readonly verdicts: { readonly pass: number; readonly fail: number; readonly unknown: number };
  /** Unknown verdicts, always; they feed the ledger. */
  readonly unknowns: readonly Finding[];
  /** Worst first. */
  readonly paths: readonly AttackPath[];
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ledger: readonly LedgerEntry[];
  readonly sources: readonly SourceCount[];
  readonly stages: readonly StageTiming[];
  /** Where the graph knows of secrets in the sources, whether a check reports them or not. No report shows what stands there. */
  readonly secrets?: readonly Origin[];
  /** Whether something that was to be read could not be: exit code 2 unless findings come first. */
  readonly incomplete: boolean;
}
