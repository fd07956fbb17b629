/** Reads a root from one text: its files after lines `-- path --`, beside them how it is planned and what comes out. */
import type { Json } from '../planned-values.ts';
import type { GivenInput } from '../variables/inputs.ts';

/** A root and its plan. */
export interface PlannedRoot {
  readonly files: Readonly<Record<string, string>>;
  readonly given: readonly GivenInput[];
  readonly environment: Readonly<Record<string, string>>;
  /** Attributes by the address of the resource; what is known only after apply is left out. */
  readonly resources: Readonly<Record<string, Json>>;
  readonly outputs: Readonly<Record<string, Json>>;
}

/** Reads the text; `options.json` and `expected.json` are none of the root's files. */
export function readRoot(text: string): PlannedRoot {
  const files: Record<string, string> = {};
  const parts = text.split(/^-- (\S+) --\n/m);
  for (let i = 1; i + 1 < parts.length; i += 2) files[parts[i] ?? ''] = parts[i + 1] ?? '';
  const { 'options.json': options = '{}', 'expected.json': expected = '{}', ...own } = files;
  const read = { given: [], environment: {}, ...JSON.parse(options) };
  const wanted = { resources: {}, outputs: {}, ...JSON.parse(expected) };
  return {
    files: own,
    given: read.given,
    environment: read.environment,
    resources: wanted.resources,
    outputs: wanted.outputs,
  };
}
