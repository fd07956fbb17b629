/** Finds the files of a scan: one synchronous walk that honours .gitignore and skips what others vendored. */
import { type Files, isUnreadable } from '../host/index.ts';
import type { LedgerEntry } from '../findings/index.ts';
import { type IgnoreRules, rulesOf } from './ignore-rules.ts';

/** What the walk found: file paths, sorted, and what it could not list. */
export interface Discovery {
  readonly paths: readonly string[];
  readonly ledger: readonly LedgerEntry[];
}

/** What to walk. */
export interface DiscoverOptions {
  /** Only what lies at or below these paths; empty means everything. */
  readonly paths: readonly string[];
  /** Patterns as in .gitignore that are skipped as well. */
  readonly exclude: readonly string[];
}

/** Folders whose content somebody else wrote or a tool made; a scan of them would report what the user cannot mend. */
const vendored = new Set([
  '.git', '.hg', '.svn', 'node_modules', 'bower_components', 'vendor', '.terraform', '.terragrunt-cache', '.venv', 'venv',
  '__pycache__', '.tox', '.serverless', '.aws-sam', '.gradle', '.idea', '.vscode',
]); // biome-ignore format: a list of words

/**
 * Files whose folder gives them a meaning of its own, so that a link to one is another file: Terraform reads links as what they lead to.
 * Of other kinds the file itself is found, and once is enough.
 */
const followed = /\.(?:tf|tofu|tfvars)(?:\.json)?$/;

const mostFiles = 1_000_000;
const deepest = 200;

/** A .gitignore and the folder that it speaks of. */
interface Rules {
  readonly folder: string;
  readonly rules: IgnoreRules;
}

/** Walks `files`. Links to folders are not followed, so a loop of links ends nothing but itself; those to Terraform's files count as files. */
export function discover(files: Files, options: DiscoverOptions): Discovery {
  const paths: string[] = [];
  const ledger: LedgerEntry[] = [];
  const { rules: excluded } = rulesOf(options.exclude);
  const skipped = (subject: string, reason: string) => {
    ledger.push({ about: 'file', subject, reason, count: 1, incomplete: true });
  };
  const open: { readonly folder: string; readonly rules: readonly Rules[]; readonly depth: number }[] = [
    { folder: '', rules: [], depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, depth } = next;
    const entries = files.list(folder);
    if (isUnreadable(entries)) {
      skipped(folder || '.', `the folder cannot be listed: ${entries.reason}`);
      continue;
    }
    const rules = entries.some((entry) => entry.name === '.gitignore')
      ? withIgnoreFile(files, folder, next.rules, ledger)
      : next.rules;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.kind === 'folder') {
        if (
          vendored.has(entry.name) ||
          !wanted(path, options.paths, true) ||
          isIgnored(`${path}/`, rules) ||
          excluded.ignores(`${path}/`)
        )
          continue;
        if (depth >= deepest) skipped(path, `the folder lies more than ${deepest} levels deep`);
        else open.push({ folder: path, rules, depth: depth + 1 });
      } else if (
        (entry.kind === 'file' || (entry.kind === 'link' && followed.test(entry.name))) &&
        wanted(path, options.paths, false) &&
        // Who names a file means it: plans are ignored in most repositories.
        (options.paths.includes(path) || !isIgnored(path, rules)) &&
        !excluded.ignores(path)
      ) {
        if (paths.length >= mostFiles) {
          skipped(path, `there are more than ${mostFiles} files`);
          return { paths: paths.sort(), ledger };
        }
        paths.push(path);
      }
    }
  }
  return { paths: paths.sort(), ledger };
}

/** Rules in a .gitignore larger than this are not heard. */
const largestIgnoreFile = 256 * 1024;

function withIgnoreFile(
  files: Files,
  folder: string,
  rules: readonly Rules[],
  ledger: LedgerEntry[],
): readonly Rules[] {
  const subject = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
  const bytes = files.read(subject, largestIgnoreFile);
  // What a rule that is not heard would have left out is scanned: nothing is missing.
  const unheard = (reason: string, count: number) =>
    ledger.push({ about: 'file', subject, reason, count, incomplete: false });
  if (isUnreadable(bytes)) {
    unheard(`its rules are not heard: ${bytes.reason}`, 1);
    return rules;
  }
  const heard = rulesOf(new TextDecoder().decode(bytes).split('\n'));
  if (heard.refused > 0) unheard('rules with too many wildcards, or that are none, are not heard', heard.refused);
  return [...rules, { folder, rules: heard.rules }];
}

/** The nearest .gitignore that says anything about the path decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (let i = rules.length; i-- > 0; ) {
    const one = rules[i];
    if (!one) continue;
    const relative = one.folder === '' ? path : path.slice(one.folder.length + 1);
    const answer = one.rules.test(relative);
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}

function wanted(path: string, paths: readonly string[], isFolder: boolean): boolean {
  if (paths.length === 0) return true;
  return paths.some((one) => path === one || path.startsWith(`${one}/`) || (isFolder && one.startsWith(`${path}/`)));
}
