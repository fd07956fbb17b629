/** Writes what a plan holds in the form of the table of cases: `list(string): ["a"]`, or `[?, sensitive("a")]` where types are not told. */
import { z } from 'zod';

const known = z.object({
  planned_values: z.object({
    outputs: z.object({ all: z.object({ type: z.unknown(), value: z.unknown() }) }),
  }),
});

const input = z.object({ input: z.unknown().optional() });
const open = z.object({
  resource_changes: z.array(
    z.object({
      address: z.string(),
      change: z.object({
        after: input,
        after_unknown: z.union([z.boolean(), input]),
        after_sensitive: z.union([z.boolean(), input]),
      }),
    }),
  ),
});

const written = z.strictObject({ '#': z.string() });

const row = z.array(z.unknown());
const tupleType = z.tuple([z.literal('tuple'), z.array(z.unknown())]);

/** The elements of the output `all`, each with its type; `undefined` where not all of them are known. */
export function showKnown(plan: unknown): readonly string[] | undefined {
  const found = known.safeParse(plan).data?.planned_values.outputs.all;
  if (!found?.type) return undefined;
  const [, types] = tupleType.parse(found.type);
  return row.parse(found.value).map((each, i) => `${typeText(types[i])}: ${maskedText(each, false, false)}`);
}

/** The elements of the input of `terraform_data.all`; what is unknown is `?`. */
export function showOpen(plan: unknown): readonly string[] {
  const { resource_changes: changes } = open.parse(plan);
  const change = changes.find(({ address }) => address === 'terraform_data.all')?.change;
  if (!change) throw new Error('the plan does not hold the expressions');
  const { after, after_unknown: unknown, after_sensitive: sensitive } = change;
  const of = (mask: typeof unknown) => (typeof mask === 'boolean' ? mask : mask.input);
  return row.parse(after.input).map((each, i) => maskedText(each, at(of(unknown), i), at(of(sensitive), i)));
}

function at(mask: unknown, key: string | number): unknown {
  if (typeof mask === 'boolean') return mask;
  const found =
    typeof key === 'number'
      ? z.array(z.unknown()).safeParse(mask).data?.[key]
      : z.record(z.string(), z.unknown()).safeParse(mask).data?.[key];
  return found ?? false;
}

function typeText(type: unknown): string {
  if (typeof type === 'string') return type === 'dynamic' ? 'any' : type;
  const [kind, inner] = z.tuple([z.string(), z.unknown()]).parse(type);
  if (kind === 'tuple') return `tuple([${z.array(z.unknown()).parse(inner).map(typeText).join(', ')}])`;
  if (kind !== 'object') return `${kind}(${typeText(inner)})`;
  const attributes = Object.entries(z.record(z.string(), z.unknown()).parse(inner)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `object({${attributes.map(([name, each]) => `${name} = ${typeText(each)}`).join(', ')}})`;
}

function maskedText(value: unknown, unknown: unknown, sensitive: unknown): string {
  if (sensitive === true) return `sensitive(${maskedText(value, unknown, false)})`;
  if (unknown === true) return '?';
  const number = written.safeParse(value).data;
  if (number) return number['#'];
  if (Array.isArray(value)) {
    return `[${value.map((each, i) => maskedText(each, at(unknown, i), at(sensitive, i))).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = new Set([
    ...Object.keys(value),
    ...(typeof unknown === 'object' && unknown !== null ? Object.keys(unknown) : []),
  ]);
  const entries = new Map<string, unknown>(Object.entries(value));
  const texts = [...names]
    .sort((a, b) => (a < b ? -1 : 1))
    .map(
      (name) => `${JSON.stringify(name)} = ${maskedText(entries.get(name), at(unknown, name), at(sensitive, name))}`,
    );
  return `{${texts.join(', ')}}`;
}
