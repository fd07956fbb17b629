/** What is not known of evaluated resources, and where their values come from. */
import type { EvaluatedResource, EvaluatedUnit } from '../engine/index.ts';
import { historyOf, type Json, knownJson, type Origin, type Reason, unknownParts, type Value } from '../graph/index.ts';
import { placeOf, type Range } from '../text/index.ts';
import { selected } from './selected-values.ts';

/** A value that is not known before deployment. */
export interface UnknownPart {
  readonly address: string;
  /** Empty where the resource itself is not certain. */
  readonly path: string;
  readonly reason: Reason;
  readonly at: Range;
}

/** Everything that is not known of what was evaluated, its outputs among it. */
export function unknownsIn(unit: EvaluatedUnit): readonly UnknownPart[] {
  const found: UnknownPart[] = [];
  for (const [name, { value }] of unit.outputs) {
    knownJson(value, (path, reason, at) => found.push({ address: 'output', path, reason, at }), name);
  }
  return [...allOf(unit).flatMap(unknownsOf), ...found];
}

/** The configurations of providers and the resources of a unit, module by module. */
export function allOf({ configurations, resources }: EvaluatedUnit): readonly EvaluatedResource[] {
  if (configurations.length === 0) return resources;
  const byModule = new Map<string, EvaluatedResource[]>();
  for (const one of [...configurations, ...resources]) {
    const found = byModule.get(one.module);
    if (found) found.push(one);
    else byModule.set(one.module, [one]);
  }
  return [...byModule.values()].flat();
}

/** Everything that is not known of a resource. */
function unknownsOf({ address, values, conditional }: EvaluatedResource): readonly UnknownPart[] {
  const found: UnknownPart[] = [];
  if (conditional) found.push({ address, path: '', reason: conditional.reason, at: conditional.origin.at });
  knownJson(values, (path, reason, at) => found.push({ address, path, reason, at }), '');
  return found;
}

/** The same for programs. */
export function unknownsJson(unit: EvaluatedUnit): readonly Json[] {
  return unknownsIn(unit).map(({ address, path, reason, at }) => ({
    address,
    path,
    reason: reason.says,
    at: placeOf(at),
  }));
}

/** A value and the places that it came through, nearest first. */
export interface Provenance {
  readonly address: string;
  readonly path: string;
  readonly value: Value;
  readonly sensitive: Json | undefined;
  readonly links: readonly Origin[];
}

/** The value that is named, or each value of the resource if it is named as a whole. */
export function valuesNamed(resource: EvaluatedResource, named: string): readonly Provenance[] {
  const found = selected(resource, named);
  if (!found) return [];
  const { address } = resource;
  const { path, value, sensitive } = found;
  const links = historyOf(value.origin);
  if (path !== '' || value.kind !== 'record') return [{ address, path, value, sensitive, links }];
  return [...value.entries].map(([name, entry]) => ({
    address,
    path: name,
    value: entry,
    sensitive: resource.sensitive?.[name],
    links: historyOf(entry.origin),
  }));
}

/** The same for programs. */
export function provenanceOf(resource: EvaluatedResource, named: string): readonly Json[] {
  return valuesNamed(resource, named).map(({ address, path, value, sensitive, links }) => ({
    address,
    path,
    value: knownJson(value, () => {}, '') ?? null,
    after_unknown: unknownParts(value) ?? false,
    sensitive: sensitive ?? false,
    from: links.map(({ at, as }) => ({ at: placeOf(at), ...(as !== undefined && { as }) })),
  }));
}
