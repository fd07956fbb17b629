/** What describes a system but is not read by any source: it goes to the ledger, so that nobody takes it for judged. */
import { unreadFormats } from '../catalogs/index.ts';
import type { LedgerEntry } from '../findings/index.ts';
import type { Workspace } from '../sources/index.ts';
import { range } from '../text/index.ts';

/** How far into a text the word is looked for that tells its format. */
const head = 2000;

/** One entry for each file of a format that Merlon knows of and does not read; files that a source claimed are left out. */
export function unreadIn(workspace: Workspace, claimed: ReadonlySet<string>): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const path of workspace.paths) {
    if (claimed.has(path)) continue;
    const format = unreadFormats.find((one) => one.path.test(path));
    if (!format) continue;
    const file = workspace.file(path);
    if (!file || (format.holds !== undefined && !file.text.slice(0, head).includes(format.holds))) continue;
    entries.push({
      about: 'file',
      subject: path,
      reason: `a ${format.name}, which Merlon does not read yet`.replace('a A', 'an A'),
      count: 1,
      at: range(file, 0, 0),
      incomplete: false,
    });
  }
  return entries;
}
