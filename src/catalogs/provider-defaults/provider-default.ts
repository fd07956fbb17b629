/** What a provider does where nobody says: the shape of the tables. */

/** A default in the published form. */
export type DefaultValue =
  | string
  | number
  | boolean
  | Depends
  | readonly DefaultValue[]
  | { readonly [name: string]: DefaultValue };

/** A default that something outside of the code decides; `says` goes on from "depends on". */
export interface Depends {
  readonly ' depends': string;
}

/** What must hold of other properties of the resource: absent, there, or one of some values. */
export type Condition =
  | { readonly path: string; readonly is: 'absent' | 'present' }
  | { readonly path: string; readonly oneOf: readonly string[] };

/**
 * Defaults of one kind from one source. A path names a property: `A.B` counts where `A` is there and `B` is not, `A[].B` for each
 * item of a list, and `A` where the whole of `A` is absent.
 */
export interface ProviderDefaults {
  readonly kind: string;
  readonly source: `https://${string}`;
  /** The month in which the entry was written down, `2026-11`. */
  readonly asOf: string;
  readonly values: Readonly<Record<string, DefaultValue>>;
  readonly when: readonly Condition[];
}

const documentation = 'https://docs.aws.amazon.com/';

/** Defaults of a kind; `page` is a path below AWS's documentation. */
export function byDefault(
  kind: string,
  page: string,
  values: ProviderDefaults['values'],
  ...when: readonly Condition[]
): ProviderDefaults {
  return { kind, source: `${documentation}${page}`, asOf: '2026-11', values, when };
}

/** A default that cannot be told from the code. */
export function depends(says: string): Depends {
  return { ' depends': says };
}

/** Whether a default is one that cannot be told from the code. */
export function isDepends(value: DefaultValue): value is Depends {
  return typeof value === 'object' && ' depends' in value;
}

/** Where a property is not there. */
export function absent(path: string): Condition {
  return { path, is: 'absent' };
}

/** Where a property is there. */
export function present(path: string): Condition {
  return { path, is: 'present' };
}

/** Where a property has one of these values. */
export function among(path: string, ...oneOf: readonly string[]): Condition {
  return { path, oneOf };
}
