/** Mapping tables made ready for use: each type is compiled when it is first met. */
import type { Literal } from '../../../graph/index.ts';
import { kinds, type normalise } from '../../../schema/index.ts';
import type { Fields, Form, Rule } from './mapping.ts';

type KindShape = Parameters<typeof normalise>[1];

/** Where a value goes: the names on the way. Empty for the record itself. */
export type Path = readonly string[];

/** A form with its path taken apart and its own fields compiled. */
export type Step =
  | { readonly how: 'as-is'; readonly to: Path }
  | { readonly how: 'one'; readonly to: Path; readonly fields: Plan; readonly flag: string | undefined }
  | {
      readonly how: 'each';
      readonly to: Path;
      readonly fields: Plan;
      readonly add: boolean;
      readonly by: string | undefined;
    }
  | { readonly how: 'picked'; readonly to: Path; readonly name: string }
  | { readonly how: 'flagged'; readonly to: Path }
  | { readonly how: 'telling'; readonly to: Path; readonly also: readonly (readonly [Path, Literal['value']])[] }
  | { readonly how: 'pairs'; readonly to: Path; readonly name: string; readonly value: string }
  | { readonly how: 'named'; readonly to: Path; readonly key: string; readonly value: string | Plan }
  | {
      readonly how: 'renamed';
      readonly to: Path;
      readonly values: ReadonlyMap<string, string | number | boolean | null>;
    }
  | { readonly how: 'item'; readonly to: Path; readonly name: Path }
  | { readonly how: 'wrapped'; readonly to: Path; readonly add: boolean }
  | { readonly how: 'keyed'; readonly to: Path; readonly key: string; readonly names: readonly [string, string] }
  | { readonly how: 'recased'; readonly to: Path; readonly shape: KindShape | undefined }
  | { readonly how: 'peers'; readonly to: Path; readonly peer: 'Source' | 'Destination' };

/** Attribute names to steps. */
export type Plan = ReadonlyMap<string, Step>;

/** The plan of a table's fields for a kind; `kind` decides how JSON is recased. */
export function compile(fields: Fields, kind: string | undefined): Plan {
  return planOf(fields, kind !== undefined && Object.hasOwn(kinds, kind) ? shapeOf(kind) : undefined);
}

/** The step of a single rule. */
export function compileRule(rule: Rule): Step {
  return stepOf(rule, undefined);
}

/** The names of a property path. */
export function pathOf(to: string): Path {
  return to === '' ? [] : to.split('.');
}

function shapeOf(kind: string): KindShape | undefined {
  const definitions: Readonly<Record<string, { readonly shape: KindShape }>> = kinds;
  return definitions[kind]?.shape;
}

function planOf(fields: Fields, shape: KindShape | undefined): Plan {
  return new Map(Object.entries(fields).map(([name, rule]) => [name, stepOf(rule, shape)]));
}

function stepOf(rule: Rule, shape: KindShape | undefined): Step {
  if (typeof rule === 'string') return { how: 'as-is', to: pathOf(rule) };
  return formOf(rule, shape === undefined ? undefined : inner(shape, pathOf(rule.to)));
}

function formOf(form: Form, shape: KindShape | undefined): Step {
  const to = pathOf(form.to);
  switch (form.how) {
    case 'one':
      return { how: 'one', to, fields: planOf(form.fields, shape), flag: form.flag };
    case 'each':
      return {
        how: 'each',
        to,
        fields: planOf(form.fields, shape?.is === 'list' ? shape.of : shape),
        add: form.add,
        by: form.by,
      };
    case 'telling':
      return { how: 'telling', to, also: Object.entries(form.also).map(([path, value]) => [pathOf(path), value]) };
    case 'named':
      return { ...form, to, value: typeof form.value === 'string' ? form.value : planOf(form.value, undefined) };
    case 'renamed':
      return { how: 'renamed', to, values: new Map(Object.entries(form.values)) };
    case 'item':
      return { how: 'item', to, name: pathOf(form.name) };
    case 'recased':
      return { how: 'recased', to, shape };
    default:
      return { ...form, to };
  }
}

/** The shape at a path, through lists and JSON. */
function inner(shape: KindShape, path: Path): KindShape | undefined {
  let here: KindShape | undefined = shape;
  for (const name of path) {
    while (here?.is === 'list' || here?.is === 'json') here = here.of;
    here = here?.is === 'record' ? here.entries[name] : undefined;
  }
  return here;
}
