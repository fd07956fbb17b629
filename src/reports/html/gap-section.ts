/** What is not known, what was not read, and what is wrong with the input. */
import type { Report } from '../../findings/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { lineOf } from '../place.ts';
import { groupWords } from '../reason-groups.ts';
import { summariseUnknowns } from '../unknown-summary.ts';
import { count, nameOf } from '../words.ts';
import { html, type Markup, prose } from './markup.ts';
import { table } from './parts.ts';

const most = 300;

/** The tables; sections without an entry are left out. */
export function gapSection(report: Report, prefix: string): Markup {
  const reasons = summariseUnknowns(report.unknowns, report.environments);
  const others = report.findings.filter(({ verdict, state }) => verdict.answer !== 'fail' || state !== 'new');
  return html`${
    reasons.length > 0
      ? html`<section aria-labelledby="unknown"><h2 id="unknown">Not decided <span class="count">${report.unknowns.length}</span></h2>
<p class="lead">These answers are neither a pass nor a failure: what decides them is not in the sources.</p>
${table(
  'Answers that hang on something not known',
  ['Answers', 'Why', 'Where', 'Checks'],
  reasons
    .slice(0, most)
    .map(({ reason, also, answers, at, checks, environments }) => [
      answers,
      html`${prose(groupWords({ reason, also }, 20))}${inEnvironments(environments)}`,
      at ? lineOf(at, prefix) : '',
      count(checks.length, 'check'),
    ]),
)}</section>`
      : undefined
  }
${
  report.ledger.length > 0
    ? html`<section aria-labelledby="ledger"><h2 id="ledger">Not read <span class="count">${report.ledger.length}</span></h2>
${table(
  'What was not read',
  ['What', 'Name', 'Why', 'Times', 'Result'],
  report.ledger
    .slice(0, most)
    .map(({ about, subject, reason, count: n, incomplete, environments = [] }) => [
      about,
      html`<code>${subject}</code>`,
      html`${prose(reason)}${environments.length === 0 ? '' : `, only in ${environments.join(', ')}`}`,
      n,
      incomplete ? 'incomplete' : 'complete',
    ]),
)}</section>`
    : undefined
}
${
  report.diagnostics.length > 0
    ? html`<section aria-labelledby="problems"><h2 id="problems">Problems in the input <span class="count">${report.diagnostics.length}</span></h2>
${table(
  'Problems in the input',
  ['Severity', 'Where', 'What', 'Help'],
  report.diagnostics
    .slice(0, most)
    .map(({ severity, at, message, help, environments }) => [
      severity,
      lineOf(at, prefix),
      html`${prose(message)}${inEnvironments(environments)}`,
      prose(help ?? ''),
    ]),
)}</section>`
    : undefined
}
${
  others.length > 0
    ? html`<section aria-labelledby="others"><h2 id="others">Other verdicts <span class="count">${others.length}</span></h2>
${table(
  'Verdicts that are no open finding',
  ['Answer', 'Check', 'Resource', 'Why'],
  others
    .slice(0, most)
    .map(({ verdict, state, rule, resource, justification, environments }) => [
      verdict.answer === 'fail' ? state : verdict.answer,
      html`<code>${rule.id}</code>`,
      `${nameOf(resource)}${inEnvironments(environments)}`,
      justification ?? (verdict.answer === 'unknown' ? prose(verdict.reasons[0]?.says ?? '') : ''),
    ]),
)}</section>`
    : undefined
}
`;
}
