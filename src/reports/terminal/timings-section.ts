/** How long each stage took. */
import type { Report } from '../../findings/index.ts';
import { heading } from './heading.ts';
import type { Page } from '../page.ts';

/** A table of the stages. */
export function timingsSection(page: Page, { stages }: Report): void {
  if (stages.length === 0) return;
  const longest = Math.max(...stages.map(({ stage }) => stage.length));
  heading(page, 'TIMINGS', '');
  page.gap();
  for (const { stage, milliseconds, count } of stages) {
    page.line(
      `  ${stage.padEnd(longest)} ${milliseconds.toFixed(1).padStart(10)} ms ${count.toLocaleString('en-GB').padStart(10)}`,
    );
  }
}
