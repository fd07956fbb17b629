/** Headings of sections. */
import type { Page } from '../page.ts';
import { styled } from '../style.ts';

/** A rule across the page with a title and what it counts. */
export function heading(page: Page, title: string, detail: string): void {
  page.gap();
  const rest = page.width - title.length - detail.length - 4;
  page.line(styled('bold', title), '  ', styled('dim', detail), '  ', styled('dim', '─'.repeat(Math.max(0, rest))));
}
