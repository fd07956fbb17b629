/** A kind of resource. */
import type { Infer, RecordShape, Shape } from './shape.ts';

/** One kind: its properties by their published names, and what the identifiers of its resources are. */
export interface KindDefinition<S extends Shape & RecordShape = Shape & RecordShape> {
  readonly shape: S;
  /** What `Ref` (Terraform's `id`, as a rule) gives: the property that holds it, where it is one of the properties. */
  readonly ref?: string;
  /** The ARN of a resource of this kind, with `${Property}` for properties, `${Ref}`, and `*` for account, region and partition. */
  readonly arn?: string;
}

/** Declares a kind. */
export function kind<S extends Shape & RecordShape>(
  shape: S,
  identity: Omit<KindDefinition, 'shape'> = {},
): KindDefinition<S> {
  return { shape, ...identity };
}

/** The properties of a kind as a type. */
export type PropertiesOfDefinition<D> = D extends { readonly shape: infer S } ? Infer<S> : never;
