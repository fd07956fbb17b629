/** The notices of what others wrote and the bundle contains: name, version, licence and its text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const licenceFile = /^(licen[cs]e|copying|notice)/i;

/**
 * One text with the notice of every package that a module of the bundle comes from.
 * @param {string} root the folder that holds node_modules
 * @param {readonly string[]} modules paths of all modules in the bundle
 * @returns {string}
 */
export function notices(root, modules) {
  const packages = new Set(modules.flatMap((path) => packageOf(root, path) || []));
  const parts = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder).filter((file) => licenceFile.test(file));
    if (!license || texts.length === 0)
      throw new Error(`\`${name}\` is bundled, but states no licence or carries no text of it`);
    return [
      `${name} ${version} (${license})`,
      ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
    ].join('\n\n');
  });
  return `${['Merlon contains the following software of others.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * @param {string} root
 * @param {string} path
 */
function packageOf(root, path) {
  const top = join(root, 'node_modules') + sep;
  const at = path.indexOf(top);
  if (at < 0) return undefined;
  const [scope = '', name = ''] = path.slice(at + top.length).split(sep);
  const found = scope.startsWith('@') ? `${scope}/${name}` : scope;
  return existsSync(join(top, found, 'package.json')) ? found : undefined;
}
