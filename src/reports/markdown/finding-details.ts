/** One group of findings, folded. */
import { historyOf, type Origin, rootCause } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { evidencePlaces, type FindingGroup } from '../root-cause-groups.ts';
import type { Secrets } from '../secrets.ts';
import { snippetOf } from '../snippet.ts';
import { visibleText } from '../visible-text.ts';
import { nameOf } from '../words.ts';
import { code, escapeMarkdown } from './escape-markdown.ts';

const longestLine = 300;

/** Why, the source lines, the resources and how to fix. */
export function findingDetails({ rule, severity, findings }: FindingGroup, prefix: string, secrets: Secrets): string {
  const [first] = findings;
  const places = evidencePlaces(first)
    .slice(0, 3)
    .map(({ origin, says }) => {
      const cause = rootCause(origin);
      const decided =
        cause === origin
          ? ''
          : `\nDecided at ${code(lineOf(cause.at, prefix))}:\n\n${block(cause.at, secrets)}${way(origin, prefix)}`;
      return `${code(lineOf(origin.at, prefix))}: ${escapeMarkdown(says.join('; '))}\n\n${block(origin.at, secrets)}${decided}`;
    });
  const names = findings
    .slice(0, 20)
    .map(
      ({ resource, environments }) => `- ${code(nameOf(resource))}${escapeMarkdown(inEnvironments(environments))}\n`,
    );
  const rest = findings.length > 20 ? `- … and ${findings.length - 20} more\n` : '';
  return [
    `<details><summary>${severity}: ${html(rule.title)} — <code>${rule.id}</code></summary>\n\n`,
    `${rule.why.replaceAll('<', '&lt;')}\n\n`,
    ...places,
    `\n**Resources**\n\n${names.join('')}${rest}\n`,
    `**How to fix.** ${rule.fix.replaceAll('<', '&lt;')}\n\n</details>\n`,
  ].join('');
}

/** More links than this are left out in the middle. */
const mostLinks = 8;

/** Every place that the value came through, nearest first. */
function way(origin: Origin, prefix: string): string {
  const links = historyOf(origin).map(({ at, as }) => {
    const place = code(lineOf(at, prefix));
    return as === undefined ? place : `${escapeMarkdown(as)} at ${place}`;
  });
  const left = links.length - mostLinks;
  const shown = left > 0 ? [...links.slice(0, mostLinks - 1), `… ${left} more`, ...links.slice(-1)] : links;
  return `\nComes from: ${shown.join(' ← ')}\n\n`;
}

/** Source lines in a fence that is longer than any run of backticks in them. */
function block(at: Range, secrets: Secrets): string {
  const text = snippetOf(at, secrets)
    .lines.map((line) => visibleText(line.text.replaceAll('\t', '    ')).slice(0, longestLine))
    .join('\n');
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, 1 + Math.max(0, ...runs.map((run) => run.length))));
  return `${fence}\n${text}\n${fence}\n`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
