/** The shape of the JSON report, as its published schema describes it. */
import type { InEnvironments, LedgerEntry, Report, Severity } from '../../findings/index.ts';

/** A place: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface PlaceDocument {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One link of a value's history, nearest first. */
export interface OriginDocument extends PlaceDocument {
  readonly as?: string;
  readonly default?: string;
}

/** A resource or a foothold. */
export interface NodeDocument {
  readonly key: string;
  readonly kind: string;
  readonly address: string;
  readonly scope: string;
  /** The name of its environment, and what that is one of several of. */
  readonly environment?: { readonly name: string; readonly of: string };
  readonly source: string;
  readonly declaredAs?: string;
  readonly at?: PlaceDocument;
}

/** A verdict of a check on a resource. */
export interface FindingDocument {
  readonly check: string;
  readonly severity: Severity;
  readonly answer: 'pass' | 'fail' | 'unknown';
  readonly state: 'new' | 'suppressed' | 'baseline';
  readonly justification?: string;
  readonly fingerprint: string;
  readonly environments?: InEnvironments;
  readonly resource: NodeDocument;
  readonly evidence: readonly {
    readonly says: string;
    readonly path: string;
    readonly origin: readonly OriginDocument[];
    readonly secret?: true;
  }[];
  readonly reasons?: readonly { readonly code: string; readonly says: string }[];
}

/** A way from an entry point to a target. */
export interface PathDocument {
  readonly fingerprint: string;
  readonly title: string;
  readonly severity: Severity;
  readonly state: 'new' | 'suppressed' | 'baseline';
  readonly environments?: InEnvironments;
  readonly assumptions: readonly string[];
  readonly hops: readonly {
    readonly from: NodeDocument;
    readonly to: NodeDocument;
    readonly kind: string;
    readonly technique?: string;
    readonly assumes?: string;
    readonly facts: readonly {
      readonly says: string;
      readonly origin?: readonly OriginDocument[];
      readonly secret?: true;
    }[];
  }[];
  readonly also?: readonly NodeDocument[];
}

/** The whole report. */
export interface ReportDocument {
  readonly schema: string;
  readonly tool: { readonly name: 'merlon'; readonly version: string };
  readonly root: string;
  readonly incomplete: boolean;
  readonly verdicts: Report['verdicts'];
  readonly environments?: readonly {
    readonly of: string;
    readonly environments: readonly { readonly name: string; readonly why: string }[];
  }[];
  readonly paths: readonly PathDocument[];
  readonly findings: readonly FindingDocument[];
  readonly unknowns: readonly FindingDocument[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'note';
    readonly message: string;
    readonly at: PlaceDocument;
    readonly help?: string;
    readonly environments?: InEnvironments;
    readonly related?: readonly { readonly message: string; readonly at: PlaceDocument }[];
  }[];
  readonly ledger: readonly (Omit<LedgerEntry, 'at'> & { readonly at?: PlaceDocument })[];
  readonly sources: Report['sources'];
  readonly rules: Report['rules'];
  readonly stages?: Report['stages'];
}
