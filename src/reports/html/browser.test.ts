/** The HTML report in a real browser: no errors, no requests, readable without scripts, usable by keyboard and screen reader. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../sample-report.ts';
import { html } from './index.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Where chromium is not installed the suite is skipped; in CI it may not be, so there it fails. */
const absent = !existsSync(executablePath) && process.env['CI'] === undefined;
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

describe.skipIf(absent)('the HTML report in a browser (skipped where chromium is not installed)', () => {
  let browser: Browser;
  let folder: string;
  const noise: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'merlon-html-'));
    writeFileSync(join(folder, 'report.html'), html.render(sampleReport(), { prefix: 'shop/' }));
    browser = await chromium.launch({
      executablePath,
      args: [...quiet, '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    return page;
  }

  it('loads nothing but itself and says nothing on the console', async () => {
    await open();
    expect(noise).toEqual([]);
    expect(requests.filter((url) => !url.endsWith('/report.html'))).toEqual([]);
  });

  it('has landmarks, headings in order, and a name for everything that can be reached', async () => {
    const page = await open();
    expect(await page.locator('main, header, nav, footer').count()).toBe(4);
    expect(await page.locator('h1').count()).toBe(1);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1));
    const unnamed = page.locator(':is([role=region], section, article):not([aria-label], [aria-labelledby])');
    expect(await unnamed.count()).toBe(0);
    for (const image of await page.getByRole('img').all()) {
      expect((await image.locator('title').first().textContent())?.length).toBeGreaterThan(10);
      expect((await image.locator('desc').textContent())?.length).toBeGreaterThan(10);
    }
    expect(await page.locator('table').count()).toBe(await page.locator('table > caption').count());
  });

  it('begins with a link that skips to the report', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
  });

  it('draws paths whose text lies inside its boxes', async () => {
    const page = await open();
    const outside = await page.locator('.node').evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const box = node.querySelector('rect')?.getBoundingClientRect();
        return [...node.querySelectorAll('text')]
          .filter((text) => box === undefined || text.getBoundingClientRect().right > box.right)
          .map((text) => text.textContent);
      }),
    );
    expect(outside).toEqual([]);
  });

  it('says everything with scripts off, and hides what needs them', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.getByRole('search').count()).toBe(0);
    expect(await page.locator('details.finding').count()).toBe(4);
    await page.locator('details.finding summary').nth(1).click();
    expect(await page.getByText('The value comes from').isVisible()).toBe(true);
  });

  it('filters by severity and by words', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: 'low' }).uncheck();
    expect(await page.locator('details.finding:visible').count()).toBe(2);
    await page.getByRole('searchbox', { name: 'Words' }).fill('ACLs accepted');
    expect(await page.locator('details.finding:visible').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 of 4 causes');
  });

  it.each([360, 400, 1280])('is no wider than a screen of %i pixels', async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it.each(['light', 'dark'] as const)('has texts of enough contrast in %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    const poor = await page.evaluate(`(() => {
      const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
      const parse = (text) => text.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      const ground = (element) => {
        for (let e = element; e; e = e.parentElement) {
          const svg = e.closest('.node')?.querySelector('rect');
          const colour = parse(svg ? getComputedStyle(svg).fill : getComputedStyle(e).backgroundColor);
          if (colour[3] !== 0) return colour;
        }
        return [255, 255, 255];
      };
      const found = [];
      for (const element of document.querySelectorAll('body *')) {
        if (![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || !element.checkVisibility()) continue;
        if (element.closest('script, title, desc, marker')) continue;
        const style = getComputedStyle(element);
        const a = light(parse(element instanceof SVGElement ? style.fill : style.color));
        const b = light(ground(element));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) found.push(element.tagName + '.' + element.getAttribute('class') + ' ' + ratio.toFixed(2));
      }
      return [...new Set(found)];
    })()`);
    expect(poor).toEqual([]);
  });
});
