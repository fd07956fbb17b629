/** `npm run new-check -- aws-s3-bucket-is-versioned`: writes the file of a check from its id and puts it on the list. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkText, placeOf, withEntry } from './check-text.ts';
import { root } from './set-up.mjs';

const id = process.argv[2];
const place = id === undefined ? undefined : placeOf(id, (folder) => existsSync(join(root, 'src/checks', folder)));
if (id === undefined || place === undefined) {
  console.error('give the id of a check, such as `aws-s3-bucket-is-versioned`: provider, service, how it should be');
  process.exit(2);
}
const path = `src/checks/${place.folder}/${place.name}.ts`;
if (existsSync(join(root, path))) {
  console.error(`\`${path}\` is there already`);
  process.exit(2);
}
write(path, checkText(id, place.folder));
update(place.folder, { kind: 'file', name: place.name });
for (let folder = place.folder; folder.includes('/'); folder = dirname(folder)) {
  update(dirname(folder), { kind: 'folder', name: folder.slice(folder.lastIndexOf('/') + 1) });
}
console.log(`wrote \`${path}\` and put it on its list; what is left to say is marked TODO there`);

function update(folder: string, entry: { kind: 'file' | 'folder'; name: string }) {
  const list = `src/checks/${folder}/index.ts`;
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const text = existsSync(join(root, list))
    ? readFileSync(join(root, list), 'utf8')
    : `/** Every check on ${name}. */\n\nexport const ${name} = [];\n`;
  write(list, withEntry(text, entry));
}

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
