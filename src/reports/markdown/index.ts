/** The report as Markdown for a comment on a pull request: the sum, the paths, a table, details to unfold; bounded in size. */
import type { AttackPath, Report } from '../../findings/index.ts';
import type { Format, ReportOptions } from '../format.ts';
import { chainOf, factWords, hopVerb, placeName } from '../path-words.ts';
import { environmentsOf, evaluatedIn, inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { type FindingGroup, groupsOf, openFailures } from '../root-cause-groups.ts';
import { groupWords } from '../reason-groups.ts';
import { secretsOf } from '../secrets.ts';
import { summariseUnknowns } from '../unknown-summary.ts';
import { count, countBySeverity, nameOf, techniqueUrl } from '../words.ts';
import { cell, code, escapeMarkdown } from './escape-markdown.ts';
import { findingDetails } from './finding-details.ts';

/** The longest comment that GitHub takes, in characters. */
const longest = 65_536;
const note = '\n_The report is cut here to fit into a comment; the other formats hold all of it._\n';
const icons: Readonly<Record<FindingGroup['severity'], string>> = {
  critical: '🟣',
  high: '🔴',
  medium: '🟠',
  low: '🔵',
  info: '⚪',
};

/** More paths than this in full would leave no room for findings. */
const mostPaths = 10;

/** The Markdown report. */
export const markdown: Format = { render };

function render(report: Report, options: ReportOptions = {}): string {
  const prefix = options.prefix ?? '';
  const secrets = secretsOf(report);
  const open = openFailures(report.findings);
  const paths = report.paths.filter(({ state }) => state === 'new');
  const groups = groupsOf(open, report.environments);
  const blocks = [
    summary(report, paths.length, open.length, prefix),
    ...(paths.length > 0 ? ['### Attack paths\n\n'] : []),
    ...paths.slice(0, mostPaths).map((path, i) => pathBlock(path, i + 1, prefix)),
    ...(paths.length > mostPaths ? [morePaths(paths)] : []),
    ...(groups.length > 0 ? ['### Findings\n\n| | what | where | resources |\n|---|---|---|---|\n'] : []),
    ...groups.filter((group) => !isGoodPractice(group)).map((group) => row(group, prefix)),
    ...rowsOfChecks(groups.filter(isGoodPractice), report, prefix),
    ...(groups.length > 0 ? ['\n'] : []),
    ...groups.filter((group) => !isGoodPractice(group)).map((group) => findingDetails(group, prefix, secrets)),
    ...unknownBlocks(report),
  ];
  return bounded(blocks);
}

/** Whole blocks only, so that no table, list or fold is left open. */
function bounded(blocks: readonly string[]): string {
  let text = '';
  for (const [i, block] of blocks.entries()) {
    const room = longest - (i === blocks.length - 1 ? 0 : note.length);
    if (text.length + block.length > room) return text + note;
    text += block;
  }
  return text;
}

function summary(report: Report, paths: number, findings: number, prefix: string): string {
  const severities = countBySeverity(openFailures(report.findings).map(({ rule }) => rule));
  const counted = severities.map(([severity, n]) => `${icons[severity]} ${n} ${severity}`).join(' · ');
  const nothing = paths === 0 && findings === 0;
  const clean = report.incomplete ? '## Merlon found nothing in what could be read' : '## ✅ Merlon found nothing';
  const head = nothing ? clean : `## Merlon: ${count(paths, 'attack path')}, ${count(findings, 'finding')}`;
  const together = evaluatedIn(report).length > 1 ? ' in all environments together' : '';
  const sum = `${counted === '' ? '' : `${counted} · `}${report.verdicts.pass} passed${together} · ${report.unknowns.length} not decided`;
  const warning = report.incomplete
    ? '\n> ⚠️ The result is incomplete: something that was to be read could not be.\n' + errors(report, prefix)
    : '';
  return `${head}\n\n${sum}\n${warning}\n`;
}

/** The errors in the input that are listed. */
const mostErrors = 5;

function errors({ diagnostics }: Report, prefix: string): string {
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  const lines = found
    .slice(0, mostErrors)
    .map(
      ({ message, at, environments }) =>
        `> - ${escapeMarkdown(`${message}${inEnvironments(environments)}`)} — ${code(lineOf(at, prefix))}\n`,
    );
  const rest = found.length - lines.length;
  const more = rest > 0 ? `> - … and ${rest} more\n` : '';
  return lines.length === 0 ? '' : `>\n${lines.join('')}${more}`;
}

function morePaths(paths: readonly AttackPath[]): string {
  const lines = paths
    .slice(mostPaths, 5 * mostPaths)
    .map(
      (path, i) =>
        `- ${icons[path.severity]} ${mostPaths + i + 1}. ${chainOf(path).map(code).join(' → ')}${escapeMarkdown(inEnvironments(path.environments))}\n`,
    );
  const rest = paths.length - mostPaths - lines.length;
  return `<details><summary>${count(paths.length - mostPaths, 'more path')}</summary>\n\n${lines.join('')}${rest > 0 ? `- … and ${rest} more\n` : ''}\n</details>\n\n`;
}

/** The chain for all to see, the steps folded: a comment is read on the way to something else. */
function pathBlock(path: AttackPath, number: number, prefix: string): string {
  const { title, severity, hops, also = [], environments } = path;
  const steps = hops.map(({ from, to, kind, technique, facts, assumes }) => {
    const mitre = technique === undefined ? '' : ` ([${technique}](${techniqueUrl(technique)}))`;
    const lines = facts.map(
      ({ says, origin }) =>
        `   - ${escapeMarkdown(factWords(says, path))}${origin ? ` — ${code(lineOf(origin.at, prefix))}` : ''}\n`,
    );
    const assumed = assumes === undefined ? '' : `   - _assumes that_ ${escapeMarkdown(factWords(assumes, path))}\n`;
    return `1. ${escapeMarkdown(placeName(from))} **${hopVerb({ kind, to })}** ${escapeMarkdown(placeName(to))}${mitre}\n${lines.join('')}${assumed}`;
  });
  const further =
    also.length === 0 ? '' : `\nThe last step opens ${escapeMarkdown(also.map(placeName).join(', '))} as well.\n`;
  const chain = chainOf(path).map(code).join(' → ');
  return `${icons[severity]} **${number}. ${escapeMarkdown(title)}**${escapeMarkdown(inEnvironments(environments))}\n\n${chain}\n\n<details><summary>${count(hops.length, 'step')}, with their proof</summary>\n\n${steps.join('')}${further}\n</details>\n\n`;
}

function row({ rule, severity, findings, environments }: FindingGroup, prefix: string): string {
  const [{ verdict, resource }] = findings;
  const at = verdict.evidence[0]?.origin.at ?? resource.at;
  const name = code(nameOf(resource));
  const many = findings.length > 1 ? `${name} and ${findings.length - 1} more` : name;
  return `| ${icons[severity]} ${severity} | ${cell(escapeMarkdown(rule.title))} | ${at ? cell(code(lineOf(at, prefix))) : ''} | ${cell(many)}${cell(escapeMarkdown(inEnvironments(environments)))} |\n`;
}

/** Good practice has one row for each check, and no details: it must not push what is urgent out of a comment. */
function isGoodPractice({ severity }: FindingGroup): boolean {
  return severity === 'low' || severity === 'info';
}

function rowsOfChecks(groups: readonly FindingGroup[], report: Report, prefix: string): readonly string[] {
  const checks = new Map<string, FindingGroup>();
  for (const group of groups) {
    const known = checks.get(group.rule.id);
    if (!known) checks.set(group.rule.id, group);
    else {
      const findings = [...known.findings, ...group.findings] as const;
      const { environments: _, ...rest } = known;
      const environments = environmentsOf(findings, report.environments);
      checks.set(group.rule.id, { ...rest, findings, ...(environments && { environments }) });
    }
  }
  return [...checks.values()].map((group) => row(group, prefix));
}

/** The reasons that are listed. */
const mostReasons = 20;

function unknownBlocks(report: Report): readonly string[] {
  const reasons = summariseUnknowns(report.unknowns, report.environments);
  if (reasons.length === 0) return [];
  const lines = reasons
    .slice(0, mostReasons)
    .map(
      ({ reason, also, answers, environments }) =>
        `- ${count(answers, 'answer')}: ${escapeMarkdown(groupWords({ reason, also }) + inEnvironments(environments))}\n`,
    );
  const rest = reasons.length - lines.length;
  return [
    `\n<details><summary>${count(report.unknowns.length, 'answer')} not decided</summary>\n\n${lines.join('')}${rest > 0 ? `- … and ${count(rest, 'more reason')}\n` : ''}\n</details>\n`,
  ];
}
