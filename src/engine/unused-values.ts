/** What a user gives and nothing takes: values that nothing declares, and environments of what is not there. */
import type { LedgerEntry } from '../findings/index.ts';
import type {
  DeclaredEnvironment,
  GivenName,
  GivenValue,
  Request,
  Source,
  Takes,
  Workspace,
} from '../sources/index.ts';
import { type Diagnostic, type Range, range, type SourceFile } from '../text/index.ts';

/** What is to be said of it. */
export interface UnusedValues {
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Holds what is asked for against what takes it. As in Terraform it is an error to give a single value to what nothing declares, and for
 * a file of values a warning; here only where no root and no template of the run declares it. Values of the settings are held against
 * the root or template that they are for. `narrowed` tells whether the user left parts of the folder out.
 */
export function unusedValues(
  workspace: Workspace,
  { values = [], environments = [] }: Request,
  takes: readonly Takes[],
  sources: readonly Source[],
  narrowed: boolean,
): UnusedValues {
  const diagnostics: Diagnostic[] = [];
  const ledger: LedgerEntry[] = [];
  const all = namesOf(takes.flatMap((one) => [...one.values()]));
  const given = [...values, ...environments.flatMap((one) => valuesFor(workspace, one))];
  for (const file of new Set(given.flatMap((one) => ('file' in one ? one.file : []))))
    if (sources.every(({ valuesIn }) => valuesIn?.(file) === undefined)) diagnostics.push(valueless(file));
  for (const one of strangers(values, all, sources)) {
    const says = 'but no root or template that was read declares it';
    diagnostics.push(undeclared(one, says, 'declare it there, or leave the value out'));
  }
  for (const environment of environments) {
    const { root, name } = environment;
    const there = takes.flatMap((one) => one.get(root) ?? []);
    if (there.length === 0) {
      ledger.push(nowhere(workspace, environment, narrowed));
      continue;
    }
    for (const one of strangers(valuesFor(workspace, environment), namesOf(there), sources)) {
      const says = `but \`${root || '.'}\` declares no such variable or parameter`;
      diagnostics.push(undeclared(one, says, `environment \`${name}\` of the settings gives it`));
    }
  }
  return { diagnostics, ledger };
}

function namesOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((names) => [...names]));
}

function valuesFor(workspace: Workspace, { files, values }: DeclaredEnvironment): readonly GivenValue[] {
  return [
    ...files.flatMap((path) => workspace.file(path) ?? []).map((file) => ({ file })),
    ...Object.entries(values).map(([name, value]) => ({ name, value, from: 'the settings' })),
  ];
}

/** What is given to none of the names. A file that several sources can read is taken as the one reads it that has something to fit. */
function strangers(
  values: readonly GivenValue[],
  declared: ReadonlySet<string>,
  sources: readonly Source[],
): readonly GivenName[] {
  return values.flatMap((given): readonly GivenName[] => {
    if ('name' in given) {
      if (declared.has(given.name)) return [];
      return [{ name: given.name, at: placeOf(given), undeclared: 'error' }];
    }
    const readings = sources.flatMap((source) => [source.valuesIn?.(given.file) ?? []]).filter((one) => one.length > 0);
    const best = readings.find((names) => names.some(({ name }) => declared.has(name))) ?? readings[0] ?? [];
    return best.filter(({ name }) => !declared.has(name));
  });
}

/** Where a single value stands; it may be a secret, so that it is not shown. */
function placeOf({ name, from }: Extract<GivenValue, { readonly name: string }>): Range {
  const text = from === undefined ? `--var ${name}=…` : `${name}: …`;
  return range({ path: from ?? 'the command line', text }, 0, text.length);
}

function undeclared({ name, at, undeclared: severity }: GivenName, says: string, help: string): Diagnostic {
  return { code: 'undeclared-value', severity, message: `a value is given for \`${name}\`, ${says}`, at, help };
}

function valueless(file: SourceFile): Diagnostic {
  const message = `\`${file.path}\` holds no values for variables or parameters`;
  return { code: 'no-values', severity: 'error', message, at: range(file, 0, 0) };
}

function nowhere(workspace: Workspace, { root, name }: DeclaredEnvironment, narrowed: boolean): LedgerEntry {
  const isRead = workspace.paths.some((path) => root === '' || path === root || path.startsWith(`${root}/`));
  const isThere = isRead || (workspace.entriesIn?.(root)?.length ?? 0) > 0 || workspace.file(root) !== undefined;
  const why = isRead
    ? 'is neither a template nor the folder of one or of a root; what others call is no root'
    : isThere
      ? 'is left out of this scan'
      : 'is not there';
  return {
    about: 'environment',
    subject: name,
    reason: `the settings describe it for \`${root || '.'}\`, which ${why}`,
    count: 1,
    incomplete: isRead || !isThere || !narrowed,
  };
}
