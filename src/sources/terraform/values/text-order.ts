/** The order of texts in Terraform: by their UTF-8 bytes, which is the order of code points. */

/** Negative, zero or positive, as `a` stands before, at or after `b`. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above all other code units.
    const high = (c: number) => c >= 0xd800 && c <= 0xdfff;
    if (high(x) !== high(y)) return high(x) ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
}

/** The entries in the order of their names; the same map where they are so already. */
export function sortedEntries<V>(entries: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  let last: string | undefined;
  for (const name of entries.keys()) {
    if (last !== undefined && compareText(last, name) > 0) {
      return new Map([...entries].sort(([a], [b]) => compareText(a, b)));
    }
    last = name;
  }
  return entries;
}

/** The text in Unicode's normal form C. */
export function normalForm(value: string): string {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 0x2ff) return value.normalize('NFC');
  return value;
}
