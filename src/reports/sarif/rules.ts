/** Rules of a SARIF log: the checks that ran, and one rule for the attack paths of each severity. */
import type { Report, Rule, Severity } from '../../findings/index.ts';
import { ruleHelp } from '../rule-help.ts';
import { levels, scores } from './levels.ts';
import type { ReportingDescriptor } from './log.ts';

/** Code scanning refuses a rule with more tags than this. */
const mostTags = 20;

/** The id of the rule for attack paths of a severity. Code scanning knows a severity for each rule only, not for each result. */
export function pathRuleId(severity: Severity): string {
  return `attack-path-${severity}`;
}

/** All rules that results may name, in a fixed order. */
export function rulesOf(report: Report): readonly ReportingDescriptor[] {
  const used = new Map([...report.rules, ...report.findings.map(({ rule }) => rule)].map((rule) => [rule.id, rule]));
  const severities = [...new Set(report.paths.map(({ severity }) => severity))];
  return [...[...used.values()].map(descriptor), ...severities.map(pathDescriptor)];
}

function descriptor(rule: Rule): ReportingDescriptor {
  const { id, title, why, references, controls, severity } = rule;
  const [helpUri] = references;
  return {
    id,
    name: pascal(id),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\nHow to fix: ${rule.fix}`, markdown: ruleHelp(rule) },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', ...controls].slice(0, mostTags),
      precision: 'high',
      'security-severity': scores[severity],
    },
  };
}

function pathDescriptor(severity: Severity): ReportingDescriptor {
  const id = pathRuleId(severity);
  const text =
    'A way leads from a place where an attacker can begin to something that an attacker wants. Each step is proven by the sources, or says what it takes for granted.';
  const fix = 'Break one step of the path: the steps are listed with the lines that make them possible.';
  return {
    id,
    name: pascal(id),
    shortDescription: { text: 'No path leads from a stranger to data or control' },
    fullDescription: { text },
    help: { text: `${text}\n\nHow to fix: ${fix}`, markdown: `${text}\n\n**How to fix.** ${fix}\n` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', 'attack-path'], precision: 'high', 'security-severity': scores[severity] },
  };
}

function pascal(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
