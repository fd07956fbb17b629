/** Documents are seen to fail when they name what is not there. */
import { describe, expect, it } from 'vitest';
import { documentBreaches } from './documents.ts';
import { madeUpHouse } from './house.ts';

const table = '| room | does | may not |\n|---|---|---|\n| `graph/` | holds nodes | know a cloud |\n';

function sayings(files: Record<string, string>): string[] {
  const house = madeUpHouse({
    'ARCHITECTURE.md': table,
    'src/graph/node.ts': '',
    'package.json': '{"scripts":{"bench":""}}',
    ...files,
  });
  return documentBreaches(house).map(({ file, says }) => `${file} ${says}`);
}

describe('documents', () => {
  it('name paths that exist', () => {
    expect(
      sayings({
        'README.md':
          'See `src/graph/node.ts`, `graph/node.ts:12`, [it](src/graph#top), `src/graph/`, `src/graph/*.ts`.',
      }),
    ).toEqual([]);
    expect(
      sayings({
        'README.md': 'It is in `dist/merlon.js`; kinds such as `apps/v1/Deployment`; [out](https://example.com/a).',
      }),
    ).toEqual([]);
    expect(sayings({ 'README.md': '```\nsrc/graph/gone.ts\n```' })).toEqual([]);
  });

  it.each(['`src/graph/gone.ts`', '`graph/gone.ts`', '`src/gone/a.ts`', '[it](src/gone.ts)', '`src/gone/*.ts`'])(
    'refuses %s',
    (text) => {
      expect(sayings({ 'docs/page.md': text.replace('(', '(../') })).toHaveLength(1);
    },
  );

  it('name scripts that exist', () => {
    expect(sayings({ 'README.md': 'Run `npm run bench`.' })).toEqual([]);
    expect(sayings({ 'README.md': 'Run `npm run polish`.' })).toHaveLength(1);
  });

  it('give each room its line, with what it may not', () => {
    expect(sayings({ 'src/text/a.ts': '' })).toHaveLength(1);
    expect(sayings({ 'ARCHITECTURE.md': '- `graph/` holds nodes; it may not know a cloud' })).toEqual([]);
    expect(sayings({ 'ARCHITECTURE.md': '- `graph/` holds nodes' })).toHaveLength(1);
    expect(sayings({ 'ARCHITECTURE.md': '| room | does |\n|---|---|\n| `graph/` | holds nodes |' })).toHaveLength(1);
  });
});
