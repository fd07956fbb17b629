/** Rules about each file alone: its name, its length, its first line. */
import type { Breach } from './breach.ts';
import { emptyNames, floorOf, longestFile, medianFile } from './floors.ts';
import { type House, isTest, roomOf } from './house.ts';

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const firstLine = /^(?:#!.*\n)?\/(?:\/|\*\*(?:\n \*)?) ?\S.{9,}/;
/** Breaches of the rules about names, lengths and first lines. */
export function fileBreaches(house: House): Breach[] {
  const breaches: Breach[] = [];
  const lengths: number[] = [];
  for (const [file, text] of house.texts) {
    if (!/^(src|tools|bench)\//.test(file) || !/\.(ts|mjs)$/.test(file)) continue;
    const say = (rule: string, says: string) => breaches.push({ rule, file, says });
    names(file, say);
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > longestFile) say('length', `has ${lines} lines, more than ${longestFile}`);
    if (roomOf(file) !== undefined && !isTest(file)) lengths.push(lines);
    if (!firstLine.test(text)) say('first-line', 'its first line does not say what the file is for');
  }
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (median >= medianFile) {
    breaches.push({
      rule: 'median',
      file: 'src',
      says: `the median file has ${median} lines, not under ${medianFile}`,
    });
  }
  return breaches;
}

function names(file: string, say: (rule: string, says: string) => void) {
  const room = roomOf(file);
  if (room !== undefined && !floorOf.has(room))
    say('plan', `room \`${room}\` stands on no floor of tools/architecture/floors.ts`);
  if (room === undefined && file.startsWith('src/') && !isTest(file)) say('plan', 'stands directly in src, in no room');
  for (const segment of file.split('/')) {
    const stem = segment.split('.')[0] ?? segment;
    const last = stem.split('-').at(-1) ?? stem;
    if (emptyNames.has(stem) || /^(utils?|helpers?)$/.test(last))
      say('name', `\`${segment}\` says nothing about what it holds`);
    if (stem !== '' && !kebab.test(stem)) say('name', `\`${segment}\` is not in kebab-case`);
  }
}
