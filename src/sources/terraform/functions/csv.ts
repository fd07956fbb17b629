/** Comma-separated values (RFC 4180). */

/** The rows, the header first; a message where the text is wrong. Empty lines do not count. */
export function parseCsv(source: string): readonly (readonly string[])[] | string {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    if (row.length === 0 && /^\r?\n/.test(source.slice(at, at + 2))) {
      at += source[at] === '\r' ? 2 : 1;
      continue;
    }
    let field = '';
    if (source[at] === '"') {
      for (at++; ; at++) {
        const end = source.indexOf('"', at);
        if (end < 0) return `line ${rows.length + 1}: a quote is not closed`;
        field += source.slice(at, end);
        at = end + 1;
        if (source[at] !== '"') break;
        field += '"';
      }
      if (at < source.length && !/[,\r\n]/.test(source[at] ?? ''))
        return `line ${rows.length + 1}: text after a closing quote`;
    } else {
      const start = at;
      while (at < source.length && source[at] !== ',' && source[at] !== '\n') at++;
      field = source.slice(start, at).replace(/\r$/, '');
      if (field.includes('"')) return `line ${rows.length + 1}: a quote in a field without quotes`;
    }
    row.push(field);
    if (source[at] === ',') {
      at++;
      if (at < source.length && !/[\r\n]/.test(source[at] ?? '')) continue;
      row.push('');
    }
    if (source[at] === '\r') at++;
    at++;
    const [header] = rows;
    if (header && header.length !== row.length)
      return `line ${rows.length + 1}: ${row.length} fields instead of ${header.length}`;
    rows.push(row);
    row = [];
  }
  return rows;
}
