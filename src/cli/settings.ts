/** The settings file: data only, and every key of it known. */
import { load } from 'js-yaml';
import * as z from 'zod/mini';
import { type Files, isUnreadable } from '../host/index.ts';
import { didYouMean } from './nearest.ts';
import { thresholds } from './options.ts';
import { UsageError } from './usage-error.ts';

const list = z.union([
  z.array(z.string()),
  z.pipe(
    z.string(),
    z.transform((one) => [one]),
  ),
]);
const environment = z.strictObject({
  name: z.string().check(z.minLength(1)),
  root: z.optional(z.string()),
  'var-files': z.optional(list),
  vars: z.optional(z.record(z.string(), z.unknown())),
  workspace: z.optional(z.string()),
});
const shape = z.strictObject({
  'fail-on': z.optional(z.enum(thresholds)),
  check: z.optional(list),
  'skip-check': z.optional(list),
  exclude: z.optional(list),
  baseline: z.optional(z.string()),
  verdicts: z.optional(z.boolean()),
  'allow-incomplete': z.optional(z.boolean()),
  environments: z.optional(z.array(environment)),
});

/** What a settings file may say; names as on the command line. */
export type Settings = z.infer<typeof shape>;

/** Names that are looked for in the scanned folder, in this order. */
const settingsFiles: readonly string[] = ['merlon.yaml', 'merlon.yml', 'merlon.json'];
const largest = 1024 * 1024;

/** The settings of the scanned folder; empty where it has none. */
export function findSettings(files: Files): Settings {
  for (const name of settingsFiles) {
    const bytes = files.read(name, largest);
    if (!isUnreadable(bytes)) return readSettings(bytes, name);
    if (bytes.unreadable !== 'missing') throw new UsageError(`cannot read \`${name}\`: ${bytes.reason}`);
  }
  return {};
}

/**
 * Reads one settings file.
 * @throws UsageError where it is not YAML or JSON, or says something that no setting is
 */
export function readSettings(bytes: Uint8Array, name: string): Settings {
  let value: unknown;
  try {
    value = load(new TextDecoder().decode(bytes)) ?? {};
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`\`${name}\` is not YAML or JSON: ${reason}`);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = Object.keys(issue.path.length === 0 ? shape.shape : environment.shape);
    throw new UsageError(
      `\`${name}\` has a key that is no setting: \`${key}\``,
      didYouMean(key, known) ?? `settings are ${known.join(', ')}`,
    );
  }
  throw new UsageError(
    `\`${name}\`: \`${issue?.path.join('.') || 'the file'}\` is not as it should be`,
    expected(issue?.path[0]),
  );
}

function expected(key: PropertyKey | undefined): string {
  if (key === 'fail-on') return `it is one of ${thresholds.join(', ')}`;
  if (key === 'verdicts' || key === 'allow-incomplete') return 'it is true or false';
  if (key === 'environments') return 'it is a list of name, root, var-files, vars and workspace';
  if (key === undefined) return 'a settings file is a mapping of names to values';
  return key === 'baseline' ? 'it is the path of a file' : 'it is a text, or a list of texts';
}
