/** What to do next, in at most four lines: where the worst path breaks, why, and where more is to be seen. */
import type { AttackPath, Finding, Report } from '../../findings/index.ts';
import { historyOf, type Origin } from '../../graph/index.ts';
import { positionsOf } from '../../text/index.ts';
import type { ReportOptions } from '../format.ts';
import type { Page } from '../page.ts';
import { placeName } from '../path-words.ts';
import { lineOf } from '../place.ts';
import { groupsOf, openFailures } from '../root-cause-groups.ts';
import { styled } from '../style.ts';

/** Nothing where nothing was found. */
export function nextSection(page: Page, report: Report, { pages = [], all, pathsOnly }: ReportOptions): void {
  const open = openFailures(report.findings);
  const paths = report.paths.filter(({ state }) => state === 'new');
  const found = breakOf(paths, open);
  const [worst] = groupsOf(open);
  const rule = found?.finding.rule ?? worst?.rule;
  if (paths.length + open.length === 0 || (pathsOnly && !rule)) return;
  page.gap();
  if (found) {
    const { number, step, finding } = found;
    const at = finding.verdict.evidence[0]?.origin;
    page.paragraph(
      6,
      [styled('bold', 'Next  ')],
      `path ${number} breaks at ${step}${at ? ', ' : ''}`,
      styled('cyan', at ? lineOf(decided(at).at, page.prefix) : ''),
      `: ${firstSentence(finding.rule.fix)}`,
    );
  }
  const lead = (first: boolean) => styled('bold', first ? 'Next  ' : '      ');
  if (rule) page.paragraph(8, [lead(!found)], `merlon explain ${rule.id}`, styled('dim', '  why, and examples'));
  const [written = pathsOnly ? undefined : 'merlon scan --format html=report.html'] = pages;
  if (written !== undefined)
    page.paragraph(
      8,
      [lead(!found && !rule)],
      written,
      styled('dim', `  all of it, with the paths drawn${all || pathsOnly ? '' : '; or --all'}`),
    );
}

/** The first path with a hop whose facts stand where the evidence of a finding does: what mends the finding breaks the hop. */
function breakOf(
  paths: readonly AttackPath[],
  findings: readonly Finding[],
): { readonly number: number; readonly step: string; readonly finding: Finding } | undefined {
  if (paths.length === 0) return undefined;
  const byLine = new Map<string, Finding>();
  for (const finding of findings) {
    for (const { origin } of finding.verdict.evidence) {
      for (const key of [lineKey(origin), lineKey(decided(origin))]) if (!byLine.has(key)) byLine.set(key, finding);
    }
  }
  for (const [i, { hops }] of paths.entries()) {
    for (const { to, facts } of hops) {
      for (const { origin } of facts) {
        if (!origin) continue;
        const finding = byLine.get(lineKey(decided(origin))) ?? byLine.get(lineKey(origin));
        if (finding) return { number: i + 1, step: placeName(to), finding };
      }
    }
  }
  return undefined;
}

function decided(origin: Origin): Origin {
  return historyOf(origin).at(-1) ?? origin;
}

function lineKey({ at }: Origin): string {
  return `${at.file.path}\0${positionsOf(at).start.line}`;
}

/** As much as two lines hold. */
const longest = 120;

function firstSentence(text: string): string {
  const sentence = /^.+?[.!](?= |$)/s.exec(text)?.[0] ?? text;
  return sentence.length <= longest ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', longest))} …`;
}
