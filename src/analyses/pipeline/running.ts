/** Steps that run code of the folder that they work in. */
import { entriesOf, type Fact, knownOf, stateOf } from '../../graph/index.ts';
import { parseShell, type ShellCommand, unspliced } from '../../syntax/index.ts';
import {
  buildingActions,
  codeRunners,
  harmlessActions,
  interpreters,
  launchers,
  runningActions,
} from './code-runners.ts';
import type { Step } from './workflows.ts';

/** What a step does with the code of a folder. */
export type Running =
  | { readonly does: 'runs'; readonly fact: Fact; readonly assumes?: string }
  | { readonly does: 'nothing' }
  | { readonly does: 'unknown' };

/** What the build of an image takes for granted: its commands run beside the job, not in it. */
const isolated = 'the build of the image can be left, or is given what the job holds';

/** Whether the step runs code that lies in `folder` (empty for the working folder). */
export function runningOf(step: Step, folder: string): Running {
  const { uses, run } = step;
  if (uses !== undefined) return ofAction(step, uses, folder);
  if (run === undefined) return { does: 'nothing' };
  const place = knownOf(step.properties['working-directory']) ?? '';
  if (folder !== '' && !place.replace(/^\.\//, '').startsWith(folder) && !run.includes(folder))
    return { does: 'nothing' };
  const { origin } = stateOf(step.properties.run);
  const script = run.slice(0, 100_000).replace(/\$\{\{[^}]*\}\}/g, '_');
  let isUnknown = false;
  let built: string | undefined;
  for (const command of parseShell(unspliced(script, 0, script.length)).commands) {
    const found = ofCommand(command);
    if (found === 'unknown') isUnknown = true;
    else if (found?.builds === true) built ??= found.words;
    else if (found)
      return { does: 'runs', fact: { says: `it runs code of that checkout: \`${found.words}\``, origin } };
  }
  if (built !== undefined)
    return { does: 'runs', fact: { says: `it builds that checkout: \`${built}\``, origin }, assumes: isolated };
  return { does: isUnknown ? 'unknown' : 'nothing' };
}

function ofAction(step: Step, uses: string, folder: string): Running {
  const { origin } = stateOf(step.properties.uses);
  const given = new Map(entriesOf(step.properties.with).map(([name, value]) => [name.toLowerCase(), knownOf(value)]));
  if (uses.startsWith('./')) {
    const isInside = folder === '' || uses.slice(2).startsWith(folder);
    if (isInside) return { does: 'runs', fact: { says: `it runs the action \`${uses}\` of that checkout`, origin } };
    return { does: 'unknown' };
  }
  const fact = { says: `\`${uses}\` runs code of that checkout`, origin };
  if (runningActions.has(uses)) {
    const needed = runningActions.get(uses);
    const value = needed === undefined ? 'true' : given.get(needed);
    return value === undefined || value === 'false' ? { does: 'nothing' } : { does: 'runs', fact };
  }
  const context = buildingActions.get(uses);
  if (context !== undefined)
    return given.has(context) ? { does: 'runs', fact, assumes: isolated } : { does: 'nothing' };
  return { does: harmlessActions.has(uses) ? 'nothing' : 'unknown' };
}

interface Found {
  readonly words: string;
  readonly builds: boolean;
}

function ofCommand(command: ShellCommand): Found | 'unknown' | undefined {
  let words = command.words;
  while (words[0] && launchers.has(words[0].text)) {
    words = words.slice(1);
    while (words[0] && /^(?:-|[A-Za-z_]\w*=|\d+[smhd]?$)/.test(words[0].text)) words = words.slice(1);
  }
  const [first, ...given] = words;
  if (!first) return undefined;
  const name = first.text;
  const says = (builds = false): Found => ({
    words: words
      .map((word) => word.text)
      .join(' ')
      .slice(0, 80),
    builds,
  });
  if (/^\.{1,2}\//.test(name) || /^[\w.-]+\/[\w./-]+$/.test(name)) return says();
  // What is installed for the whole machine is not the checkout.
  if (given.some((word) => word.text === '-g' || word.text === '--global')) return undefined;
  const texts = given.map((word) => word.text).filter((word) => !word.startsWith('-'));
  if (interpreters.has(name)) {
    const at = given.findIndex((word) => word.text === '-m');
    const module = at === -1 ? undefined : given[at + 1]?.text;
    if (module !== undefined) return ofWords(module, texts.slice(1)) ? says() : 'unknown';
    if (given.some((word) => word.text === '-c' || word.text === '-e')) return 'unknown';
    return texts[0] !== undefined && !/^(?:\/|~|\$|<\()/.test(texts[0]) ? says() : undefined;
  }
  if (
    (name === 'docker' || name === 'podman' || name === 'buildah') &&
    texts.some((word) => /^(?:build|buildx|bake|compose|bud)$/.test(word))
  )
    return says(true);
  if (name === 'docker-compose') return says(true);
  if (ofWords(name, texts)) return says();
  return name.startsWith('$') ? 'unknown' : undefined;
}

function ofWords(name: string, texts: readonly string[]): boolean {
  const rule = codeRunners.get(name);
  if (rule === undefined) return false;
  if (rule === true) return true;
  // `pip install requests` brings code of others, not of the checkout.
  const at = texts.findIndex((word) => rule.test(word));
  if (at === -1) return false;
  if (!name.startsWith('pip')) return true;
  return texts.slice(at + 1).some((word) => /^\.|\/|\.txt$|\.toml$|\.whl$/.test(word));
}
