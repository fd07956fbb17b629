/** The part of SARIF 2.1.0 that Merlon writes. Names as in the OASIS standard, section 3. */

/** Section 3.4. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId: string;
  readonly index: number;
}

/** Section 3.28. */
export interface Location {
  readonly id?: number;
  readonly physicalLocation?: {
    readonly artifactLocation: ArtifactLocation;
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
  readonly message?: { readonly text: string };
}

/** Section 3.58.6: how bad a result is. */
export type Level = 'error' | 'warning' | 'note' | 'none';

/** Section 3.49. */
export interface ReportingDescriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly 'security-severity': string;
  };
}

/** Section 3.27. */
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'pass' | 'open';
  readonly level: Level;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly codeFlows?: readonly {
    readonly message: { readonly text: string };
    readonly threadFlows: readonly {
      readonly locations: readonly { readonly location: Location; readonly executionOrder: number }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly {
    readonly kind: 'inSource' | 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  /** Of paths: their places in a row, and the keys of all resources that they lead to. */
  /** `environments` are those that it holds in, of `allEnvironments`. */
  readonly properties?: {
    readonly chain?: readonly string[];
    readonly targets?: readonly string[];
    readonly environments?: readonly string[];
    readonly allEnvironments?: readonly string[];
  };
}
