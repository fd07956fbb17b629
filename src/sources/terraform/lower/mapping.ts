/** The language of the mapping tables: how a Terraform type becomes its published form. */
import type { Literal } from '../../../graph/index.ts';

/** Attribute and block names of a Terraform type, each with the rule that says where its value goes. */
export type Fields = Readonly<Record<string, Rule>>;

/** A property path (`VpcConfig.SubnetIds`) that takes the value as it is, or one of the forms below. */
export type Rule = string | Form;

/** A rule that changes the value on its way. `to` is a property path; where it is empty, entries go into the record itself. */
export type Form =
  /** A nested block that may occur once: its fields become a record. Where `flag` is named, only a block in which it is true says anything. */
  | { readonly how: 'one'; readonly to: string; readonly fields: Fields; readonly flag?: string }
  /** Nested blocks: each becomes an item of the list, or one item for each value of its attribute `by`; `add` keeps items that are there already. */
  | { readonly how: 'each'; readonly to: string; readonly fields: Fields; readonly add: boolean; readonly by?: string }
  /** A map of texts: each entry becomes a record of two. */
  | { readonly how: 'pairs'; readonly to: string; readonly name: string; readonly value: string }
  /** Nested blocks that are published as a map: each gives an entry under the name in its field `key`, a single field or a record. */
  | { readonly how: 'named'; readonly to: string; readonly key: string; readonly value: string | Fields }
  /** Known values that are published under other names; the rest stays as it is. */
  | { readonly how: 'renamed'; readonly to: string; readonly values: Readonly<Record<string, Literal['value']>> }
  /** Blocks of which the value of one attribute is published each. */
  | { readonly how: 'picked'; readonly to: string; readonly name: string }
  /** A flag that is published as an empty record that is there. */
  | { readonly how: 'flagged'; readonly to: string }
  /** A value whose attribute tells further properties as well, by path. */
  | { readonly how: 'telling'; readonly to: string; readonly also: Readonly<Record<string, Literal['value']>> }
  /** A single value that is published as a list; `add` keeps items that are there already. */
  | { readonly how: 'wrapped'; readonly to: string; readonly add: boolean }
  /** A value, or each value of a list, that is published as an item with that one property; `name` is its path in the item. */
  | { readonly how: 'item'; readonly to: string; readonly name: string }
  /** A value that is published as a record of its name and itself in a list of such. */
  | { readonly how: 'keyed'; readonly to: string; readonly key: string; readonly names: readonly [string, string] }
  /** Structure in JSON whose names differ from the published ones in their case only. */
  | { readonly how: 'recased'; readonly to: string }
  /** Security group rules, of which the published form has one for each peer. */
  | { readonly how: 'peers'; readonly to: string; readonly peer: 'Source' | 'Destination' };

/**
 * What Terraform itself fills in where the attribute is not written, and the sentence that says so. `depends` names what decides
 * where the code does not. A nested property is filled in only where the record around it is there.
 */
export interface Assumed {
  readonly value: Literal['value'] | readonly [] | { readonly depends: string };
  readonly says: string;
}

/** A further resource that the published form has where Terraform has an attribute or a block. */
export interface Also {
  /** The attribute or block that calls for it. */
  readonly from: string;
  readonly kind: string;
  /** The property that names the owner, as it is or as a list of one. */
  readonly owner: string | { readonly wrapped: string };
  /** Where the value of an attribute goes (a list gives a resource for each item); for blocks, the fields of each. */
  readonly fields: Rule | Fields;
  readonly always?: Readonly<Record<string, Literal['value']>>;
}

/** A Terraform type that is a resource of its own in the published form. */
export interface Mapping {
  readonly is: 'resource';
  readonly kind: string;
  readonly fields: Fields;
  /** Names of attributes as other resources refer to them, where they are neither `id`, `arn` nor a mapped property. */
  readonly refs?: Readonly<Record<string, string>>;
  /** Properties that the type itself says, by path. */
  readonly always?: Readonly<Record<string, Literal['value']>>;
  /** Terraform's defaults by path, where they differ from the provider's. */
  readonly assumed?: Readonly<Record<string, Assumed>>;
  readonly also?: readonly Also[];
  /** The attribute that splits one Terraform rule into one published resource for each peer. */
  readonly split?: 'Source' | 'Destination' | { readonly by: string; readonly kinds: Readonly<Record<string, Split>> };
}

/** The kind that one value of the splitting attribute stands for. */
export interface Split {
  readonly kind: string;
  readonly peer: 'Source' | 'Destination';
}

/** A Terraform type that is part of another resource in the published form. */
export interface Satellite {
  readonly is: 'satellite';
  /** Terraform types of the owner. */
  readonly of: readonly string[];
  /** Attributes that name the owner, each with the owner's attribute that it equals. A single one may be a list of owners. */
  readonly by: Readonly<Record<string, string>>;
  readonly fields: Fields;
  /** Records that are there even when none of their fields is written. */
  readonly ensures?: readonly string[];
  readonly refs?: Readonly<Record<string, string>>;
  readonly always?: Readonly<Record<string, Literal['value']>>;
  /** Further owners, named by other attributes: an attachment to roles, users and groups at once. */
  readonly besides?: readonly Satellite[];
  /** Attributes that mean something to Terraform alone, so that nothing is lost without them. */
  readonly unpublished?: readonly string[];
  /** A list to which the whole satellite is added as one item; `fields` are then those of the item. */
  readonly item?: string;
}

/** One or several tables. */
export type Table = Readonly<Record<string, Mapping | Satellite>>;

/** A type with its own resource. */
export function resource(kind: string, fields: Fields, rest: Omit<Mapping, 'is' | 'kind' | 'fields'> = {}): Mapping {
  return { is: 'resource', kind, fields, ...rest };
}

/** A type that is folded into its owner. */
export function partOf(
  of: string | readonly string[],
  by: Readonly<Record<string, string>>,
  fields: Fields,
  rest: Omit<Satellite, 'is' | 'of' | 'by' | 'fields'> = {},
): Satellite {
  return { is: 'satellite', of: typeof of === 'string' ? [of] : of, by, fields, ...rest };
}

/** A block that occurs once. */
export function one(to: string, fields: Fields): Form {
  return { how: 'one', to, fields };
}

/** A block that occurs once, and that says something only where its flag is true. */
export function oneIf(flag: string, to: string, fields: Fields): Form {
  return { how: 'one', to, fields, flag };
}

/** Blocks of which each becomes one item for each value of its attribute `by`, which the fields then take as a single value. */
export function eachBy(by: string, to: string, fields: Fields): Form {
  return { how: 'each', to, fields, add: false, by };
}

/** Blocks that are published as the values of one of their attributes. */
export function picked(to: string, name: string): Form {
  return { how: 'picked', to, name };
}

/** A flag that is published by an empty record. */
export function flagged(to: string): Form {
  return { how: 'flagged', to };
}

/** A value that tells further properties by being there. */
export function telling(to: string, also: Readonly<Record<string, Literal['value']>>): Form {
  return { how: 'telling', to, also };
}

/** Blocks that become a list. */
export function each(to: string, fields: Fields): Form {
  return { how: 'each', to, fields, add: false };
}

/** Blocks that are added to a list that others add to as well. */
export function adding(to: string, fields: Fields): Form {
  return { how: 'each', to, fields, add: true };
}

/** Blocks that become a map by their field `key`: of their field `value`, or of records. */
export function named(to: string, key: string, value: string | Fields): Form {
  return { how: 'named', to, key, value };
}

/** A map that is published as a list of names and values. */
export function pairs(to: string, name: string, value: string): Form {
  return { how: 'pairs', to, name, value };
}

/** Tags, which most kinds publish as a list of `Key` and `Value`. */
export function tags(to = 'Tags'): Form {
  return pairs(to, 'Key', 'Value');
}

/** Values under other names, by their text. */
export function renamed(to: string, values: Readonly<Record<string, Literal['value']>>): Form {
  return { how: 'renamed', to, values };
}

/** A flag that is published as one of two words. */
export function word(to: string, yes: string, no: string): Form {
  return renamed(to, { true: yes, false: no });
}

/** A single value that becomes a list of one. */
export function wrapped(to: string): Form {
  return { how: 'wrapped', to, add: false };
}

/** A single value that is added to a list. */
export function added(to: string): Form {
  return { how: 'wrapped', to, add: true };
}

/** A value, or each value of a list, as an item `{ name: value }`. */
export function item(to: string, name: string): Form {
  return { how: 'item', to, name };
}

/** A value that becomes an item `{ Key: key, Value: value }` of a list. */
export function keyed(to: string, key: string, names: readonly [string, string] = ['Key', 'Value']): Form {
  return { how: 'keyed', to, key, names };
}

/** JSON whose names are published in another case. */
export function recased(to: string): Form {
  return { how: 'recased', to };
}

/** Security group rules, one for each peer. */
export function peers(to: string, peer: 'Source' | 'Destination'): Form {
  return { how: 'peers', to, peer };
}
