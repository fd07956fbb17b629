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
  page.paragraph(2, [], styled('dim', `${check.id}   on ${kindsOf(check).join(', ')}`));
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

/** An example with what its evidence points at underlined, over several lines where it stands on several. */
function code(page: Page, title: string, { language, text }: Example): void {
  page.gap();
  page.line(styled('bold', title), styled('dim', `  ${language}`));
  let inside = false;
  for (const line of text.trimEnd().split('\n')) {
    const parts = line.split(/[«»]/).map((part, i) => ({ part, marked: inside !== (i % 2 === 1) }));
    inside = parts.at(-1)?.marked ?? inside;
    page.line(styled('dim', '  │ '), ...parts.map(({ part, marked }) => (marked ? styled('red', part) : part)));
    if (!parts.some(({ part, marked }) => marked && part.trim() !== '')) continue;
    const carets = parts.map(({ part, marked }) =>
      marked ? part.replace(/\S.*\S|\S/, (c) => '^'.repeat(c.length)) : ' '.repeat(part.length),
    );
    page.line(styled('dim', '  │ '), styled('red', carets.join('').trimEnd()));
  }
}

function words(page: Page, name: string, list: readonly string[]): void {
  if (list.length > 0) page.paragraph(name.length + 2, [styled('dim', `${name}: `)], list.join(', '));
}
