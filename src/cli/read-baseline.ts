/** Reads a baseline file. */
import * as z from 'zod/mini';
import type { Baseline } from '../engine/index.ts';
import { UsageError } from './usage-error.ts';

const fingerprint = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const environments = z.optional(z.object({ in: z.array(z.string()), of: z.array(z.string()) }));
const shape = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ fingerprint, check: z.string(), resource: z.string(), environments })),
  paths: z.array(z.object({ fingerprint, title: z.string(), environments })),
});

/** @throws UsageError where the text is no baseline */
export function readBaseline(bytes: Uint8Array, name: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    value = undefined;
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new UsageError(`\`${name}\` is no baseline`, '`merlon baseline` writes one');
  return parsed.data;
}
