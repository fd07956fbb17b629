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

/** What must hold of other properties of the resource: absent, there, a name of another resource of the graph, or one of some values. */
export type Condition =
  | { readonly path: string; readonly is: 'absent' | 'present' | 'reference' }
  | { readonly path: string; readonly oneOf: readonly string[] };

/**
 * Defaults of one kind from one source. A path names a property: `A.B` counts where `A` is there and `B` is not, `A[].B` for each
 * item of a list, and `A` where the whole of `A` is absent.
 */
export interface ProviderDefaults {
  readonly kind: string;
  readonly source: `https://${string}`;
  /**
   * `2026-11`: the month of the release of AWS's documentation that the entry was last held against. For the template reference that is
   * CloudFormation's specification, for API references the API models of AWS's SDKs; other pages bear no date, and it is the month in
   * which a copy of them was read.
   */
  readonly asOf: string;
  readonly values: Readonly<Record<string, DefaultValue>>;
  readonly when: readonly Condition[];
}

const documentation = 'https://docs.aws.amazon.com/';
const specification = '2026-09';
const models = '2026-11';

/** Defaults of a kind; `page` is a path below AWS's documentation, or a whole address. */
export function byDefault(
  kind: string,
  page: string,
  values: ProviderDefaults['values'],
  ...when: readonly Condition[]
): ProviderDefaults {
  const asOf = page.startsWith('AWSCloudFormation/') ? specification : models;
  return { kind, source: isAddress(page) ? page : `${documentation}${page}`, asOf, values, when };
}

function isAddress(page: string): page is `https://${string}` {
  return page.startsWith('https://');
}

/** Where Terraform's provider documents a resource: it states some defaults of AWS that AWS's own pages leave out. */
export function terraformPage(resource: string): `https://${string}` {
  return `https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/${resource}`;
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

/** Where a property names another resource, so that its text is that of no name known beforehand. */
export function reference(path: string): Condition {
  return { path, is: 'reference' };
}

/** Where a property has one of these values. */
export function among(path: string, ...oneOf: readonly string[]): Condition {
  return { path, oneOf };
}
