/** Prints figures as a Markdown table whose columns line up in a terminal as well. */

/** One line of figures: what was measured, the figure, the aim, and how it was measured. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** The aim in words; empty where there is none. */
  readonly aim: string;
  /** Whether the aim is met; undefined where there is none. */
  readonly met?: boolean;
  readonly how: string;
}

/** The table, with a heading. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, aim, met, how }) => [
    what,
    measured,
    met === undefined ? aim : `${aim} ${met ? '(met)' : '(MISSED)'}`,
    how,
  ]);
  const all = [['what', 'measured', 'aim', 'how'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
