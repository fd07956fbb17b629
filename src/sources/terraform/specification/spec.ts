/** What a specification of `hcldec` asks of a body: the forms that its spec format (hashicorp/hcl, `cmd/hcldec/spec-format.md`) has. */
import type { Type } from '../values/type.ts';
import type { Val } from '../values/value.ts';

/** One spec; each makes one value of a body. */
export type Spec =
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, Spec> }
  | { readonly kind: 'array'; readonly elements: readonly Spec[] }
  | { readonly kind: 'attr'; readonly name: string; readonly type: Type; readonly required: boolean }
  | { readonly kind: 'block'; readonly blockType: string; readonly required: boolean; readonly nested: Spec }
  | BlockList
  | {
      readonly kind: 'block_map';
      readonly blockType: string;
      readonly labels: readonly string[];
      readonly nested: Spec;
    }
  | { readonly kind: 'block_attrs'; readonly blockType: string; readonly element: Type; readonly required: boolean }
  | { readonly kind: 'literal'; readonly value: Val }
  | { readonly kind: 'default'; readonly attempts: readonly Spec[] }
  | { readonly kind: 'transform'; readonly nested: Spec; readonly result: (nested: Val) => Val };

/** Any number of blocks of a type, between two bounds (0 for none). */
export interface BlockList {
  readonly kind: 'block_list' | 'block_set' | 'block_tuple';
  readonly blockType: string;
  readonly min: number;
  readonly max: number;
  readonly nested: Spec;
}

/** What a body may hold: names of attributes, and types of blocks with the names of their labels. */
export interface Schema {
  readonly attributes: ReadonlyMap<string, { readonly required: boolean }>;
  readonly blocks: ReadonlyMap<string, readonly string[]>;
}

/** The schema of the body that a spec is applied to. */
export function schemaOf(spec: Spec): Schema {
  const attributes = new Map<string, { required: boolean }>();
  const blocks = new Map<string, readonly string[]>();
  const open = [spec];
  for (let next = open.pop(); next; next = open.pop()) {
    switch (next.kind) {
      case 'attr':
        attributes.set(next.name, { required: next.required });
        break;
      case 'object':
        open.push(...next.properties.values());
        break;
      case 'array':
        open.push(...next.elements);
        break;
      case 'default':
        open.push(...next.attempts);
        break;
      case 'transform':
        open.push(next.nested);
        break;
      case 'literal':
        break;
      default:
        blocks.set(next.blockType, next.kind === 'block_map' ? next.labels : []);
    }
  }
  return { attributes, blocks };
}

/** The type of the values that a spec makes. */
export function impliedType(spec: Spec): Type {
  switch (spec.kind) {
    case 'object': {
      const attributes = [...spec.properties].map(
        ([name, inner]) => [name, { type: impliedType(inner), optional: false, default: undefined }] as const,
      );
      return { kind: 'object', attributes: new Map(attributes) };
    }
    case 'array':
      return { kind: 'tuple', elements: spec.elements.map(impliedType) };
    case 'attr':
      return spec.type;
    case 'block':
      return impliedType(spec.nested);
    case 'block_list':
    case 'block_set':
      return { kind: spec.kind === 'block_set' ? 'set' : 'list', element: impliedType(spec.nested) };
    case 'block_map': {
      let type = impliedType(spec.nested);
      for (const _ of spec.labels) type = { kind: 'map', element: type };
      return type;
    }
    case 'block_attrs':
      return { kind: 'map', element: spec.element };
    case 'default':
      return spec.attempts[0] ? impliedType(spec.attempts[0]) : 'any';
    case 'block_tuple':
    case 'literal':
    case 'transform':
      return 'any';
  }
}
