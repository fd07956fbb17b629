/** Files to mutate: the examples of all checks, and the repositories of `examples/` and `corpus/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { checks } from '../../checks/index.ts';
import { exampleFiles } from '../example-files.ts';

/** A text and the name of its file. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

const largest = 20_000;

function walk(folder: URL, prefix: string, seeds: Seed[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) walk(new URL(`${entry.name}/`, folder), `${name}/`, seeds);
    else if (entry.isFile() && !/expected\.json$|\.md$/.test(name)) {
      const text = readFileSync(new URL(entry.name, folder), 'utf8');
      if (text.length < largest)
        seeds.push({ name: name.replace(/^.*(\.github\/|\/)/, (_, last: string) => (last === '/' ? '' : last)), text });
    }
  }
}

/** All seeds, in a fixed order. */
export function seeds(): readonly Seed[] {
  const found: Seed[] = [];
  for (const { examples } of checks) {
    for (const { language, text } of [...examples.fail, ...examples.pass, ...(examples.unknown ?? [])]) {
      found.push({ name: exampleFiles[language], text: text.replace(/[«»]/g, '') });
    }
  }
  for (const folder of ['examples', 'corpus']) walk(new URL(`../../../${folder}/`, import.meta.url), '', found);
  return found;
}
