/** A value that a parameter of a template is given from outside of all templates. */
import { literal, type Origin, type Value } from '../../../graph/index.ts';
import { entryOf, type Mapping, type Scalar } from '../../../syntax/index.ts';
import { range } from '../../../text/index.ts';
import { placeAt } from '../../document-value.ts';
import { unknownAt } from '../evaluation.ts';
import type { Template } from '../template.ts';

/** One parameter and its value. */
export interface GivenParameter {
  readonly name: string;
  /** Absent where the stack keeps the value that it was deployed with. */
  readonly text?: string;
  readonly origin: Origin;
}

/** Given parameters by name. */
export type GivenParameters = ReadonlyMap<string, GivenParameter>;

/** A value of the command line or the settings, which stands in no file. */
export function spoken(name: string, text: string): GivenParameter {
  const path = `--var ${name}`;
  return { name, text, origin: { at: range({ path, text }, 0, text.length), as: `\`${path}\`` } };
}

/** What a template's parameter is given: seen at its definition, caused by the line that gives it. */
export function givenTo(template: Template, name: string, given: GivenParameters): Value | undefined {
  const one = given.get(name);
  const section = entryOf(template.root, 'Parameters')?.value;
  const definition = section?.kind === 'mapping' ? entryOf(section, name) : undefined;
  if (!one || !definition) return undefined;
  const origin = { at: placeAt(template.file, definition.key), cause: one.origin };
  return one.text === undefined
    ? unknownAt('input', `needs the value of parameter \`${name}\` that the stack was deployed with`, origin)
    : literal(one.text, origin);
}

/** What a nesting template gives to the parameters of another one; of a value that is not known only that there is one. */
export function givenBy(template: Template, valueOf: (parameter: string) => Value | undefined): GivenParameters {
  const given = new Map<string, GivenParameter>();
  for (const name of template.section('Parameters').keys()) {
    const value = valueOf(name);
    if (!value) continue;
    const text = textGiven(value);
    given.set(name, { name, ...(text !== undefined && { text }), origin: value.origin });
  }
  return given;
}

function textGiven(value: Value): string | undefined {
  if (value.kind === 'literal') return String(value.value ?? '');
  if (value.kind !== 'list' || value.open) return undefined;
  const items = value.items.map(textGiven);
  return items.every((item) => item !== undefined) ? items.join(',') : undefined;
}

/**
 * A template whose parameters have the given values for defaults: what macros and loops see, which run before anything is evaluated.
 * Each value stands where the parameter is named.
 */
export function withDefaults(root: Mapping, given: GivenParameters): Mapping {
  const section = entryOf(root, 'Parameters')?.value;
  if (section?.kind !== 'mapping' || given.size === 0) return root;
  const entries = section.entries.map((entry) => {
    const one = given.get(entry.name ?? '');
    if (!one || entry.value.kind !== 'mapping') return entry;
    const others = entry.value.entries.filter(({ name }) => name !== 'Default');
    if (one.text === undefined) return { ...entry, value: { ...entry.value, entries: others } };
    const { start, end, file } = entry.key;
    const place = { start, end, ...(file && { file }), tag: undefined, alias: undefined };
    const value: Scalar = { ...place, kind: 'scalar', value: one.text, text: one.text, style: 'double-quoted' };
    const key: Scalar = { ...value, value: 'Default', text: 'Default' };
    const added = { key, name: 'Default', value, merge: undefined };
    return { ...entry, value: { ...entry.value, entries: [...others, added] } };
  });
  const parameters: Mapping = { ...section, entries };
  return {
    ...root,
    entries: root.entries.map((entry) => (entry.value === section ? { ...entry, value: parameters } : entry)),
  };
}
