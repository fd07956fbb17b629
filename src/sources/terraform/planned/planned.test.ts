/** Plans small roots; the plans expected are those that OpenTofu makes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOf } from './plan-of.ts';
import { readRoot } from './read-root.ts';

const folder = join(import.meta.dirname, 'roots');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('a plan', () => {
  it('is tried for many roots', () => expect(names.length).toBeGreaterThanOrEqual(30));
  it.each(names)('is right for %s', (name) => {
    const root = readRoot(readFileSync(join(folder, name), 'utf8'));
    const { resources, outputs } = root;
    expect(planOf(root)).toEqual({ resources, outputs, problems: [] });
  });
});
