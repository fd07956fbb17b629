/** A check in words, for the screen. */
import type { Check, Example } from '../checks/index.ts';
import { badge, Page, styled } from '../reports/index.ts';
import { exampleKinds, kindsOf } from './explanation.ts';

/** All checks, one after the other. */
export function explainTerminal(checks: readonly Check[], colour: boolean, width: number): string {
  const page = new Page({ colour, width });
  for (const check of checks) one(page, check);
  return page.text();
}

function one(page: Page, check: Check): void {
  page.gap();
  page.line(badge(check.severity), ' ', styled('bold', check.title));
  page.line(styled('dim', `${check.id}   on ${kindsOf(check).join(', ')}`));
  page.gap();
  page.paragraph(0, [], check.why);
  page.gap();
  page.paragraph(4, [styled('green', 'fix ')], check.fix);
  for (const [kind, title] of exampleKinds) {
    for (const example of check.examples[kind] ?? []) code(page, title, example);
  }
  page.gap();
  for (const url of check.references) page.line(styled('cyan', url));
  words(page, 'controls', check.controls);
  words(page, 'in other tools', check.aliases ?? []);
}

/** An example with what its evidence points at underlined. */
function code(page: Page, title: string, { language, text }: Example): void {
  page.gap();
  page.line(styled('bold', title), styled('dim', `  ${language}`));
  for (const line of text.trimEnd().split('\n')) {
    const parts = line.split(/[«»]/);
    page.line(styled('dim', '  │ '), ...parts.map((part, i) => (i % 2 === 1 ? styled('red', part) : part)));
    if (parts.length < 3) continue;
    const [before = '', marked = ''] = parts;
    page.line(styled('dim', '  │ '), ' '.repeat(before.length), styled('red', '^'.repeat(marked.length)));
  }
}

function words(page: Page, name: string, list: readonly string[]): void {
  if (list.length > 0) page.paragraph(name.length + 2, [styled('dim', `${name}: `)], list.join(', '));
}
