/** Merge keys (`<<`) and duplicate keys of YAML mappings. */
import { type Entry, entryOf, type Node, type Span, sizeOf } from '../document.ts';
import type { Trouble } from './trouble.ts';

/** How many entries merge keys may still bring into the file's mappings. */
export interface MergeBudget {
  left: number;
}

/** Is this key the merge key (https://yaml.org/type/merge.html): a plain `<<`, or tagged so? */
export function isMergeKey(key: Node): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return key.tag === undefined ? key.style === 'plain' : key.tag.name === 'tag:yaml.org,2002:merge';
}

/**
 * Reports duplicate keys among `entries`, then appends what `merges` bring: earlier sources win over later ones, the mapping's own
 * entries over all. Returns the mapping's size, grown from `size`, by the nodes that came in.
 */
export function addMerged(
  entries: Entry[],
  merges: readonly { readonly key: Span; readonly source: Node }[],
  budget: MergeBudget,
  size: number,
  report: (trouble: Trouble, fatal: boolean) => void,
): number {
  const seen = duplicates(entries, merges.length > 0, report);
  let total = size;
  for (const { key, source } of merges) {
    const span = { start: key.start, end: key.end };
    for (const mapping of source.kind === 'sequence' ? source.items : [source]) {
      if (mapping.kind !== 'mapping') {
        report(
          {
            code: 'yaml-merge-not-mapping',
            severity: 'warning',
            message: 'a merge key takes a mapping or a list of mappings; this one was left out',
            span,
            help: 'merge a mapping, or put quotes around the key `<<`',
          },
          false,
        );
        continue;
      }
      for (const entry of mapping.entries) {
        if (--budget.left < 0) {
          if (budget.left === -1) report(tooManyMerges(span), true);
          return total;
        }
        if (entry.name === undefined || seen.has(entry.name)) continue;
        // Of duplicates in the source the last one holds.
        const holding = entryOf(mapping, entry.name) ?? entry;
        seen.add(entry.name);
        entries.push({ key: holding.key, value: holding.value, name: holding.name, merge: span });
        total = Math.min(total + sizeOf(holding.key) + sizeOf(holding.value), Number.MAX_SAFE_INTEGER);
      }
    }
  }
  return total;
}

function tooManyMerges(span: Span): Trouble {
  return {
    code: 'yaml-merge-too-large',
    severity: 'error',
    message: 'merge keys bring more than 100000 entries into the file; the document was not read',
    span,
    help: 'write the merged parts out, or split the file',
  };
}

const FEW = 8;
const none: Set<string> = new Set();

function duplicates(
  entries: readonly Entry[],
  wanted: boolean,
  report: (trouble: Trouble, fatal: boolean) => void,
): Set<string> {
  if (!wanted && entries.length <= FEW && !anyTwice(entries)) return none;
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.name === undefined) continue;
    const earlier = first.get(entry.name);
    if (!earlier) {
      first.set(entry.name, entry);
      continue;
    }
    report(
      {
        code: 'yaml-duplicate-key',
        severity: 'warning',
        message: `the key \`${entry.name.slice(0, 80)}\` occurs twice; the last one counts`,
        span: entry.key.alias ?? entry.key,
        help: 'remove one of them: YAML allows each key once',
        earlier: { span: earlier.key.alias ?? earlier.key, message: 'first here' },
      },
      false,
    );
  }
  return new Set(first.keys());
}

function anyTwice(entries: readonly Entry[]): boolean {
  for (let i = 1; i < entries.length; i++) {
    const name = entries[i]?.name;
    if (name === undefined) continue;
    for (let j = 0; j < i; j++) if (entries[j]?.name === name) return true;
  }
  return false;
}
