/** The import rule and the other laws of the house, held against every file of it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../tools/architecture/breach.ts';
import { classBreaches } from '../tools/architecture/classes.ts';
import { docstringBreaches } from '../tools/architecture/docstrings.ts';
import { documentBreaches } from '../tools/architecture/documents.ts';
import { fileBreaches } from '../tools/architecture/files.ts';
import { readHouse } from '../tools/architecture/house.ts';
import { listBreaches } from '../tools/architecture/lists.ts';
import { readModules } from '../tools/architecture/modules.ts';
import { dependenciesOf, purityBreaches } from '../tools/architecture/purity.ts';
import { suppressionBreaches } from '../tools/architecture/suppressions.ts';
import { wallBreaches } from '../tools/architecture/walls.ts';

const house = readHouse(fileURLToPath(new URL('..', import.meta.url)));
const { modules, breaches: unreadable } = readModules(house);

describe('the house', () => {
  it('was read: every room, every import', () => {
    expect(linesOf(unreadable).join('\n')).toBe('');
    expect(modules.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(20);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(40);
  });

  it('is entered only through the walls that the plan leaves open', () => {
    expect(linesOf(wallBreaches(modules)).join('\n')).toBe('');
  });

  it('keeps its pure rooms from the machine, and its product to its dependencies', () => {
    expect(linesOf(purityBreaches(modules, dependenciesOf(house))).join('\n')).toBe('');
  });

  it('lists every member of a family', () => {
    expect(linesOf(listBreaches(house, modules)).join('\n')).toBe('');
  });

  it('inherits from no class of its own', () => {
    expect(linesOf(classBreaches(modules)).join('\n')).toBe('');
  });

  it('has files that are short, well named and say what they are for', () => {
    expect(linesOf(fileBreaches(house)).join('\n')).toBe('');
  });

  it('says of every export what it means', () => {
    expect(linesOf(docstringBreaches(modules)).join('\n')).toBe('');
  });

  it('gives a reason wherever it steps round a rule', () => {
    expect(linesOf(suppressionBreaches(modules)).join('\n')).toBe('');
  });

  it('is described as it stands', () => {
    expect(linesOf(documentBreaches(house)).join('\n')).toBe('');
  });
});
