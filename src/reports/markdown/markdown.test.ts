/** The Markdown report: bounded, and deaf to what the sources say. */
import { describe, expect, it } from 'vitest';
import { largeReport, sampleReport } from '../sample-report.ts';
import { cell, code, escapeMarkdown } from './escape-markdown.ts';
import { markdown } from './index.ts';

const text = markdown.render(sampleReport(), { prefix: 'shop/' });

describe('the Markdown report', () => {
  it('sums up, lists the paths hop by hop, and has a row for each cause', () => {
    expect(text).toMatch(/^## Merlon: 2 attack paths, 5 findings\n/);
    expect(text).toContain(
      '1. internet **can reach** Deployment shop/cart ([T1190](https://attack.mitre.org/techniques/T1190/))',
    );
    expect(text).toContain('`internet` → `Deployment shop/cart` → `bucket exports eu and bucket exports us`');
    expect(text).toContain('The last step opens bucket exports us as well.');
    expect(text).toContain('and 1 more |');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('has as many cells in each row as in the head, whatever the names hold', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6);
  });

  it('fits into a comment, is cut between blocks, and says so', () => {
    const large = markdown.render(largeReport(3000));
    expect(large.length).toBeLessThanOrEqual(65_536);
    expect(large.trimEnd().endsWith('the other formats hold all of it._')).toBe(true);
    expect(large.match(/<details>/g)?.length ?? 0).toBe(large.match(/<\/details>/g)?.length ?? 0);
  });

  it('says that nothing was found', () => {
    const clean = markdown.render(sampleReport({ findings: [], paths: [], unknowns: [], incomplete: false }));
    expect(clean).toContain('✅ Merlon found nothing');
    expect(clean).not.toContain('incomplete');
  });

  it('lets no source write markup, links, mentions or HTML', () => {
    const words = escapeMarkdown('<img src=x> [a](b) @team #12 **b** https://x.example ![i](j) \u202e|');
    expect(words).not.toMatch(/(?<!\\)[<[\]()*#!|]|@t|https:/);
    expect(code('a`b')).toBe('`aˋb`');
    expect(cell(code('a|b'))).toBe('`a\\|b`');
    expect(escapeMarkdown('use `<b>` now')).toBe('use `<b>` now');
  });

  it('fences sources so that they cannot leave', () => {
    expect(text).not.toMatch(/^<script/m);
    expect(text).not.toContain('\u001b');
  });
});
