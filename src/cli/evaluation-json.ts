/** What `merlon evaluate --format json` prints. */
import type { Evaluated, EvaluatedResource, EvaluatedUnit } from '../engine/index.ts';
import { type Json, knownJson, unknownParts } from '../graph/index.ts';
import { plannedValues } from '../sources/index.ts';
import { placeOf } from '../text/index.ts';
import { countsOf } from './evaluated-counts.ts';
import type { EvaluateFlags } from './evaluate.ts';
import { allOf, provenanceOf, unknownsJson } from './evaluated-parts.ts';

/** One object for a single root, as `terraform show -json` has it; with `units` where there are several. */
export function evaluationJson(
  { units, diagnostics, gaps }: Evaluated,
  flags: Pick<EvaluateFlags, 'counts' | 'unknowns'>,
  address: string | undefined,
): string {
  const problems = diagnostics.map(({ severity, code, message, at }) => ({ severity, code, message, at: placeOf(at) }));
  const unread = gaps.map(({ about, subject, reason }) => ({ about, subject, reason }));
  const bodies = units.map((unit) => bodyOf(unit, flags, address));
  const [only] = bodies;
  const shown =
    only && bodies.length === 1 ? only : { units: bodies.map((body, i) => ({ scope: units[i]?.scope, ...body })) };
  return `${JSON.stringify({ ...shown, diagnostics: problems, not_read: unread }, undefined, 2)}\n`;
}

function bodyOf(
  unit: EvaluatedUnit,
  { counts, unknowns }: Pick<EvaluateFlags, 'counts' | 'unknowns'>,
  address: string | undefined,
): object {
  if (counts) return { counts: Object.fromEntries(countsOf(unit)) };
  if (unknowns) return { unknowns: unknownsJson(unit) };
  if (address !== undefined) return { values: allOf(unit).flatMap((one) => provenanceOf(one, address)) };
  const all = { counts: Object.fromEntries(countsOf(unit)) };
  if (unit.evaluation) return { ...plannedValues(unit.evaluation), ...all };
  return { resources: unit.resources.map(resourceJson), unknowns: unknownsJson(unit), ...all };
}

function resourceJson({ address, type, values, at }: EvaluatedResource): Json {
  return {
    address,
    type,
    values: knownJson(values, () => {}, '') ?? {},
    after_unknown: unknownParts(values) ?? {},
    ...(at && { at: placeOf(at) }),
  };
}
