/** What README shows is what a reader gets: its excerpt is a stretch of the report of the example estate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

const root = join(import.meta.dirname, '../..');

describe('README', () => {
  it('shows the report of the example estate as it is', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const excerpts = [...readme.matchAll(/<!-- excerpt -->\n+```\n([^]*?)\n```/g)].map(([, text]) => text ?? '');
    expect(excerpts.length).toBeGreaterThan(1);
    const machine = fakeMachine(root);
    await run(['scan', 'examples'], machine);
    // Names in a chain are held together by spaces that look like others.
    const report = machine.written.out.replaceAll('\u00a0', ' ');
    for (const excerpt of excerpts) expect(report).toContain(`\n${excerpt}\n`);
  });
});
