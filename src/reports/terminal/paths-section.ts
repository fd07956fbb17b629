/** Attack paths: worst first, hop by hop, each hop with its technique, its facts and the lines that state them. */
import type { AttackPath, Hop, Report } from '../../findings/index.ts';
import { rootCause } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import { lineOf } from '../place.ts';
import { type SnippetLine, snippetOf } from '../snippet.ts';
import { count, kindOf, nameOf, verb } from '../words.ts';
import type { Page } from '../page.ts';
import { heading } from './heading.ts';
import { showLine } from './source-line.ts';
import { badge, type Segment, styled } from '../style.ts';

/** At most `limit` paths in full; those that are suppressed or in the baseline are left out. */
export function pathsSection(page: Page, report: Report, limit: number): void {
  const open = report.paths.filter(({ state }) => state === 'new');
  if (open.length === 0) return;
  heading(page, 'ATTACK PATHS', count(open.length, 'path'));
  for (const path of open.slice(0, limit)) onePath(page, path);
  if (open.length > limit) {
    page.gap();
    page.line(
      styled('dim', `… and ${count(open.length - limit, 'more path')}: `),
      '--all',
      styled('dim', ' shows them'),
    );
  }
}

function onePath(page: Page, path: AttackPath): void {
  page.gap();
  page.paragraph(2, [badge(path.severity), ' '], styled('bold', path.title));
  page.gap();
  const [first] = path.hops;
  if (first) station(page, first.from);
  path.hops.forEach((hop, i) => step(page, hop, i === path.hops.length - 1));
}

function station(page: Page, node: Hop['from']): void {
  const name = nameOf(node);
  const kind = kindOf(node);
  const detail = name.startsWith(kind) || name.includes(kind) ? '' : `  ${kind}`;
  page.paragraph(4, ['  ', styled('cyan', '●'), ' '], styled('bold', name), styled('dim', detail));
}

/** A hop that ends where it began (code is run in what was reached) is one more thing said at the same station. */
function step(page: Page, hop: Hop, last: boolean): void {
  const rail = styled('dim', '  │   ');
  page.line(
    styled('dim', '  │ '),
    styled('magenta', verb(hop.kind)),
    ...(hop.technique === undefined ? [] : [styled('dim', `  ATT&CK ${hop.technique}`)]),
  );
  for (const { says, origin } of hop.facts) {
    page.paragraph(6, [rail], says);
    if (!origin) continue;
    const cause = rootCause(origin);
    factLine(page, origin.at, '');
    if (cause !== origin) factLine(page, cause.at, '← ');
  }
  if (hop.assumes !== undefined)
    page.paragraph(6, [rail], styled('yellow', '? assumes that '), styled('yellow', hop.assumes));
  if (hop.from.key === hop.to.key && !last) {
    page.line(styled('dim', '  │'));
    return;
  }
  page.line(styled('dim', '  ▼'));
  station(page, hop.to);
}

/** Place and line in one line where both fit, else in two. */
function factLine(page: Page, at: Range, arrow: string): void {
  const rail: Segment = styled('dim', `  │     ${arrow}`);
  const place = lineOf(at, page.prefix);
  const [line] = snippetOf(at, page.secrets, 1).lines;
  if (!line) return;
  const indent = line.text.length - line.text.trimStart().length;
  const start = Math.min(indent, line.from);
  const trimmed: SnippetLine = { ...line, text: line.text.slice(start), from: line.from - start, to: line.to - start };
  const beside = page.width - 8 - arrow.length - place.length - 2;
  const apart = beside < 40;
  const shown = showLine(trimmed, apart ? page.width - 10 : beside);
  const source: readonly Segment[] = [shown.before, styled('underline', shown.marked), shown.after];
  page.line(rail, styled('cyan', place), ...(apart ? [] : ['  ', ...source]));
  if (apart) page.line(styled('dim', '  │       '), ...source);
}
