/** What is only written rots: every path and npm script named in the documents exists, every room has its line. */
import { posix } from 'node:path';
import type { Breach } from './breach.ts';
import { folderOf, type House, roomOf } from './house.ts';

const generated = /^(dist|node_modules|coverage)(\/|$)/;

/** Breaches in README.md, ARCHITECTURE.md, CHANGELOG.md and docs/. */
export function documentBreaches(house: House): Breach[] {
  const breaches: Breach[] = [];
  const scripts = scriptsOf(house.texts.get('package.json'));
  for (const [file, text] of house.texts) {
    if (!file.endsWith('.md') || /^(src|tools|bench)\//.test(file)) continue;
    const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
    for (const path of pathsIn(house, file, prose))
      breaches.push({ rule: 'document', file, says: `names \`${path}\`, which does not exist` });
    for (const [, script] of text.matchAll(/\bnpm run ([a-z][a-z:-]*)/g)) {
      if (script !== undefined && !scripts.has(script))
        breaches.push({ rule: 'document', file, says: `names the script \`${script}\`, which does not exist` });
    }
  }
  return [...breaches, ...rooms(house)];
}

/** Each room has its line in ARCHITECTURE.md, in a table with a column, or with words, that say what it may not. */
function rooms(house: House): Breach[] {
  const text = house.texts.get('ARCHITECTURE.md');
  if (text === undefined) return [{ rule: 'document', file: 'ARCHITECTURE.md', says: 'is missing' }];
  const lines = text.split('\n');
  const names = new Set([...house.texts.keys()].flatMap((path) => roomOf(path) ?? []));
  return [...names].flatMap((room) => {
    const at = lines.findIndex((line) => new RegExp(`^[|*\\-\\s]*\`(?:src/)?${room}/?\``).test(line));
    const line = lines[at] ?? '';
    const cells = line.split('|').filter((cell) => cell.trim() !== '');
    const header =
      lines.slice(0, Math.max(0, at)).findLast((before) => !before.startsWith('|') || /may not/i.test(before)) ?? '';
    if (at >= 0 && (/may not/i.test(line) || (cells.length >= 3 && /may not/i.test(header)))) return [];
    return [
      { rule: 'document', file: 'ARCHITECTURE.md', says: `has no line that says what \`${room}/\` does and may not` },
    ];
  });
}

/** Paths that a document names, by link or in backticks, and that are not there. */
function pathsIn(house: House, file: string, prose: string): string[] {
  const missing: string[] = [];
  for (const [, link] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (link === undefined || /^([a-z]+:|#)/.test(link)) continue;
    const path = posix.join(folderOf(file), link.replace(/[#?].*$/, '')).replace(/\/$/, '');
    if (!house.paths.has(path) && !generated.test(path)) missing.push(path);
  }
  for (const [, code] of prose.matchAll(/`([^`\n]+)`/g)) {
    const path = code === undefined ? undefined : pathFrom(house, code);
    if (path === undefined || generated.test(path)) continue;
    if (!house.paths.has(path) && !house.paths.has(`src/${path}`)) missing.push(path);
  }
  return missing;
}

/** The path that a piece of code names, cut before a placeholder; undefined if it is not a path of this house. */
function pathFrom(house: House, code: string): string | undefined {
  const plain = code.replace(/(:\d+)+$/, '').replace(/^\.\//, '');
  if (!/^\.?[\w.@*<>{},…-]+(\/[\w.@*<>{},…-]*)+$/.test(plain)) return undefined;
  const segments = plain.split('/').filter((segment) => segment !== '');
  const [first = ''] = segments;
  if (!house.paths.has(first) && !house.paths.has(`src/${first}`)) return undefined;
  const until = segments.findIndex(
    (segment) =>
      /[*<>{},…]/.test(segment) || (/^[A-Z]{2,}(-[a-z]+)?(\.\w+)?$/.test(segment) && !segment.endsWith('.md')),
  );
  return (until < 0 ? segments : segments.slice(0, until)).join('/');
}

function scriptsOf(text: string | undefined): ReadonlySet<string> {
  const value: unknown = text === undefined ? {} : JSON.parse(text);
  const scripts = typeof value === 'object' && value !== null && 'scripts' in value ? value.scripts : {};
  return new Set(Object.keys(Object(scripts)));
}
