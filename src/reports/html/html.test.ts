/** The HTML report as text: nothing of a source becomes markup, nothing is loaded, the paths are drawn. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { largeReport, passing, sampleReport } from '../sample-report.ts';
import { html } from './index.ts';
import { html as template, prose } from './markup.ts';

const page = html.render(sampleReport(), { prefix: 'shop/' });

describe('markup', () => {
  it('escapes whatever is not markup already', () => {
    expect(template`<p title="${`"'<&>`}">${'<b>'}${[1, template`<i>`]}${undefined}</p>`.text).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;1<i></p>',
    );
  });

  it('shows what would reorder or vanish, and repairs half characters', () => {
    expect(template`${'a\u202eb\u0000c\ud800d\u001b'}`.text).toBe('a\ufffdb\u2400c\ufffdd\u241b');
  });

  it('marks words in backticks as code, and nothing else', () => {
    expect(prose('use `<x>` or ` alone').text).toBe('use <code>&lt;x&gt;</code> or ` alone');
  });
});

describe('the HTML report', () => {
  it('lets no text of a source become markup', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>x</b>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/[\u202a-\u202e\u001b]/);
  });

  it('allows only its own style and script, by their hashes', () => {
    const hash = (text: string | undefined) =>
      `sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}`;
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src '${hash(/<style>([^]*?)<\/style>/.exec(page)?.[1])}'`);
    expect(policy).toContain(`script-src '${hash(/<script>([^]*?)<\/script>/.exec(page)?.[1])}'`);
    expect(page).not.toMatch(/ style="|\son\w+="|<(?:link|img|iframe|object|embed|base)\b| src="/);
  });

  it('draws every path, and all of them together', () => {
    expect(page.match(/<svg /g)).toHaveLength(3);
    expect(page.match(/class="node entry"/g)).toHaveLength(4);
    expect(page.match(/class="node target"/g)).toHaveLength(6);
    expect(page).toContain('as well.</p>');
    expect(page).toContain('T1195.002');
  });

  it('gives ids only once', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same twice', () => {
    expect(html.render(sampleReport(), { prefix: 'shop/' })).toBe(page);
  });

  it('stays readable with thousands of findings, none or only passes', () => {
    expect(html.render(largeReport(3000)).match(/<details class="finding/g)).toHaveLength(1500);
    expect(html.render(sampleReport({ findings: [], paths: [] }))).toContain('No check fails.');
    expect(html.render(sampleReport({ findings: [passing] }))).toContain('Other verdicts');
  });
});
