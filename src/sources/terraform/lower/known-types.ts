/** The tables, compiled type by type when a type is first met. */
import { kinds } from '../../../schema/index.ts';
import { compile, compileRule, type Plan, type Step } from './compile.ts';
import type { Also, Form, Mapping, Satellite } from './mapping.ts';
import { tables } from './tables/index.ts';

/** A type of the tables, ready for use. */
export interface KnownType {
  readonly table: Mapping | Satellite;
  readonly plan: Plan;
  readonly also: readonly KnownAlso[];
  /** The type as a part of further owners. */
  readonly besides: readonly KnownType[];
  /** The published name of an attribute, as other resources refer to it. */
  publishedName(attribute: string): string;
}

/** A further resource of a type, ready for use: blocks have a plan, attributes a step. */
export interface KnownAlso extends Omit<Also, 'fields'> {
  readonly plan?: Plan;
  readonly step?: Step;
}

const known = new Map<string, KnownType | undefined>();

/** The tables' knowledge of a Terraform type, if there is any. */
export function knownType(type: string): KnownType | undefined {
  const found = known.get(type);
  if (found || known.has(type)) return found;
  const prepared = Object.hasOwn(tables, type) ? prepareOptional(tables[type]) : undefined;
  known.set(type, prepared);
  return prepared;
}

function prepareOptional(table: Mapping | Satellite | undefined): KnownType | undefined {
  return table && prepare(table);
}

function prepare(table: Mapping | Satellite): KnownType {
  const kind = table.is === 'resource' ? table.kind : undefined;
  const ref = kind === undefined ? undefined : refOf(kind);
  const plan = compile(table.fields, kind ?? ownerKind(table));
  const names = new Map(Object.entries(table.refs ?? {}));
  return {
    table,
    plan,
    also: (table.is === 'resource' ? (table.also ?? []) : []).map(prepareAlso),
    besides: (table.is === 'satellite' ? (table.besides ?? []) : []).map(prepare),
    publishedName(attribute) {
      const given = names.get(attribute);
      if (given !== undefined) return given;
      if (attribute === 'id') return 'Ref';
      if (attribute === 'arn') return 'Arn';
      const step = plan.get(attribute);
      const to = step?.how === 'as-is' ? step.to.join('.') : '';
      if (to !== '' && to === ref) return 'Ref';
      return to === '' ? attribute : to;
    },
  };
}

/** The kind of the resource that a satellite is folded into. */
function ownerKind(satellite: Mapping | Satellite): string | undefined {
  const owner = satellite.is === 'satellite' ? tables[satellite.of[0] ?? ''] : undefined;
  return owner?.is === 'resource' ? owner.kind : undefined;
}

function refOf(kind: string): string | undefined {
  const definitions: Readonly<Record<string, { readonly ref?: string }>> = kinds;
  return Object.hasOwn(definitions, kind) ? definitions[kind]?.ref : undefined;
}

function prepareAlso(also: Also): KnownAlso {
  const { fields, ...rest } = also;
  if (typeof fields === 'string') return { ...rest, step: compileRule(fields) };
  if (isForm(fields)) return { ...rest, step: compileRule(fields) };
  return { ...rest, plan: compile(fields, also.kind) };
}

/** Whether it is a form, which has a word in `how`, and not fields, of which one may be called so. */
function isForm(fields: Exclude<Also['fields'], string>): fields is Form {
  return 'how' in fields && typeof fields.how === 'string' && forms.has(fields.how);
}

const forms: ReadonlySet<string> = new Set<Form['how']>(['item', 'recased', 'renamed', 'wrapped']);
