/** Attack paths: worst first, each as a chain at a glance, then hop by hop with the facts that carry it and the lines that state them. */
import type { AttackPath, Hop, Report } from '../../findings/index.ts';
import { rootCause } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import type { Page } from '../page.ts';
import { Beginnings, chainOf, decisive, doorOf, factWords, hopVerb, placeName, shortChainOf } from '../path-words.ts';
import { environmentWords } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { type SnippetLine, snippetOf } from '../snippet.ts';
import { badge, type Segment, styled } from '../style.ts';
import { count, meaningOf } from '../words.ts';
import { heading } from './heading.ts';
import { showLine } from './source-line.ts';

/** How much of the paths is told. */
export interface PathLimits {
  /** How many hop by hop; those of different first footholds come first, for each is a door of its own to close. */
  readonly full: number;
  /** How many more in one line. */
  readonly brief: number;
  /** Whether every fact is told with its line, or those that carry a hop, with their lines for the first path only. */
  readonly facts: boolean;
  /** Whether hops that a path before had are told again. */
  readonly repeat: boolean;
}

/** Paths that are suppressed or in the baseline are left out; numbers are the same in all formats. */
export function pathsSection(page: Page, report: Report, limits: PathLimits): void {
  const open = report.paths.filter(({ state }) => state === 'new').map((path, i) => ({ path, number: i + 1 }));
  if (open.length === 0) return;
  heading(page, 'ATTACK PATHS', count(open.length, 'path'));
  const doors = new Set<string>();
  const full = open.length <= limits.full ? open : open.filter(({ path }) => isNew(path, doors)).slice(0, limits.full);
  const rest = open.filter((one) => !full.includes(one));
  const beginnings = new Beginnings();
  for (const { path, number } of full) onePath(page, path, number, limits, beginnings);
  if (rest.length === 0) return;
  page.gap();
  for (const { path, number } of rest.slice(0, limits.brief)) {
    const chain = arrows(shortChainOf(path));
    page.paragraph(
      8,
      [badge(path.severity), ' '.repeat(9 - path.severity.length), styled('bold', String(number).padEnd(3)), ' '],
      ...chain,
      styled('yellow', beside(path)),
    );
  }
  const more = rest.length - limits.brief;
  page.line(
    styled('dim', more > 0 ? `… and ${count(more, 'more path')}. ` : ''),
    'merlon paths',
    styled('dim', ' tells them all hop by hop'),
  );
}

function beside({ environments }: AttackPath): string {
  const words = environmentWords(environments);
  return words === '' ? '' : `  ${words}`;
}

function isNew(path: AttackPath, doors: Set<string>): boolean {
  const key = `${path.hops[0]?.from.key ?? ''}\0${doorOf(path)?.key ?? ''}`;
  return doors.size < doors.add(key).size;
}

function onePath(page: Page, path: AttackPath, number: number, limits: PathLimits, beginnings: Beginnings): void {
  page.gap();
  page.paragraph(
    3,
    [badge(path.severity), ' ', styled('bold', `${number}  `)],
    styled('bold', path.title),
    styled('yellow', beside(path)),
  );
  page.paragraph(5, ['   '], ...arrows(chainOf(path)));
  page.gap();
  const told = beginnings.tell(path, number);
  const known = limits.repeat ? undefined : told;
  const from = known?.hops ?? 0;
  const [first] = path.hops;
  if (first) station(page, first.from);
  if (known) {
    page.line(styled('dim', `  ┊ as in path ${known.path}`));
    const next = path.hops[from];
    if (next) station(page, next.from);
  }
  const how = limits.facts ? 'all' : beginnings.told === 1 ? 'lines' : 'places';
  path.hops.slice(from).forEach((hop, i) => step(page, path, hop, from + i === path.hops.length - 1, how));
}

/** Every fact with its line; those that carry the hop, with their lines; the same with their places. */
type Detail = 'all' | 'lines' | 'places';

/** A space at which no line is broken. */
const unbroken = '\u00a0';

function arrows(names: readonly string[]): readonly Segment[] {
  return names.flatMap((name, i): Segment[] => {
    const whole = styled('cyan', name.replaceAll(' ', unbroken));
    return i === 0 ? [whole] : [styled('dim', ' → '), whole];
  });
}

function station(page: Page, node: Hop['from'], mark = '●'): void {
  const name = placeName(node);
  const full = meaningOf(node) ?? addressBeside(node, name);
  const detail = full === '' || name.includes(full) ? '' : `  ${full}`;
  page.paragraph(4, ['  ', styled('cyan', mark), ' '], styled('bold', name), styled('dim', detail));
}

/** The full address where the name is not made of it already, else the file that the resource stands in. */
function addressBeside({ address, kind, scope, at }: Hop['from'], name: string): string {
  if (/(?:^|\/)v\d/.test(kind)) return '';
  if (!name.includes(address)) return address;
  return at?.file.path.split('/').at(-1) ?? scope;
}

/** A hop that ends where it began (code is run in what was reached) is one more thing said at the same station. */
function step(page: Page, path: AttackPath, hop: Hop, last: boolean, how: Detail): void {
  const rail = styled('dim', '  │   ');
  page.line(
    styled('dim', '  │ '),
    styled('magenta', hopVerb(hop)),
    ...(hop.technique === undefined ? [] : [styled('dim', `  ATT&CK ${hop.technique}`)]),
  );
  const shown = how === 'all' ? { first: hop.facts, between: 0, last: [] } : decisive(hop.facts);
  for (const one of shown.first) fact(page, path, one, how);
  if (shown.between > 0) page.line(rail, styled('dim', `… ${count(shown.between, 'more fact')}`));
  for (const one of shown.last) fact(page, path, one, how);
  if (hop.assumes !== undefined)
    page.under([rail], styled('yellow', '? assumes that '), styled('yellow', factWords(hop.assumes, path)));
  if (hop.from.key === hop.to.key && !last) {
    page.line(styled('dim', '  │'));
    return;
  }
  page.line(styled('dim', '  ▼'));
  station(page, hop.to);
  if (last) for (const node of path.also ?? []) station(page, node, '○');
}

function fact(page: Page, path: AttackPath, { says, origin }: Hop['facts'][number], how: Detail): void {
  const beside = how === 'places' && origin ? `  ${lineOf(rootCause(origin).at, page.prefix)}` : '';
  page.under([styled('dim', '  │   ')], factWords(says, path), styled('cyan', beside));
  if (how === 'places') return;
  if (!origin) return;
  const cause = rootCause(origin);
  factLine(page, origin.at, '');
  if (cause !== origin) factLine(page, cause.at, '← ');
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
