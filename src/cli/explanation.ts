/** A check in words, as Markdown and as JSON. */
import type { Check, Example } from '../checks/index.ts';
import { ruleOf } from '../engine/index.ts';
import { ruleHelp } from '../reports/index.ts';

/** The kinds of examples and what they stand for, in the order in which people read them. */
export const exampleKinds = [
  ['fail', 'Fails'],
  ['pass', 'Passes'],
  ['unknown', 'Not known'],
] as const;

const fences: Readonly<Record<Example['language'], string>> = {
  terraform: 'hcl',
  cloudformation: 'yaml',
  kubernetes: 'yaml',
  dockerfile: 'dockerfile',
  'github-actions': 'yaml',
};

/** All of it, as a page. */
export function explainMarkdown(check: Check): string {
  const examples = exampleKinds.flatMap(([kind, title]) =>
    (check.examples[kind] ?? []).map(
      ({ language, text }) => `### ${title} (${language})\n\n\`\`\`${fences[language]}\n${withoutMarks(text)}\`\`\`\n`,
    ),
  );
  return `## ${check.title}\n\n\`${check.id}\` · ${check.severity} · ${kindsOf(check)
    .map((kind) => `\`${kind}\``)
    .join(', ')}\n\n${ruleHelp(ruleOf(check))}\n${examples.join('\n')}`;
}

/** All of it, as data. */
export function explainJson(checks: readonly Check[]): string {
  const documents = checks.map((check) => ({ ...ruleOf(check), on: kindsOf(check), examples: check.examples }));
  return `${JSON.stringify(documents, undefined, 2)}\n`;
}

/** The kinds of resources that a check is about. */
export function kindsOf({ on }: Check): readonly string[] {
  return typeof on === 'string' ? [on] : on;
}

/** The text of an example without the marks around its evidence. */
function withoutMarks(text: string): string {
  return text.replace(/[«»]/g, '');
}
