/** Reads a table of cases: a line each, expression, tab, result; `␤` stands for a line end within an expression. */

/** An expression and what an engine makes of it. */
export interface EngineCase {
  readonly expression: string;
  readonly result: string;
}

/** The cases of a table. */
export function readCases(table: string): readonly EngineCase[] {
  return table.split('\n').flatMap((line) => {
    const tab = line.indexOf('\t');
    if (tab < 0) return [];
    return [{ expression: line.slice(0, tab).replaceAll('␤', '\n'), result: line.slice(tab + 1) }];
  });
}
