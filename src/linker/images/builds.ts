/** What pipelines say about images: which folder is built under which name. */
import { entriesOf, type Graph, type GraphNode, knownOf, type Origin, stateOf, type View } from '../../graph/index.ts';
import { type PropertiesOf, resourcesOf } from '../../schema/index.ts';

/** One build. Components in braces, `{matrix.service}`, stand for what an expression gives. */
export interface Build {
  readonly step: GraphNode;
  readonly origin: Origin;
  /** The repository's path without the registry's host. */
  readonly repository: readonly string[];
  readonly context: string;
  /** The Dockerfile, where it is not the context's own. */
  readonly file: string | undefined;
}

/** Builds of `docker build` in scripts and of `docker/build-push-action`. */
export function buildsOf(graph: Graph): readonly Build[] {
  const builds: Build[] = [];
  for (const { node, properties } of resourcesOf(graph, 'github/Step')) {
    const { uses } = properties;
    if (knownOf(uses.owner) === 'docker' && knownOf(uses.repo) === 'build-push-action')
      builds.push(...ofAction(node, properties));
    const run = knownOf(properties.run);
    if (run?.includes('docker')) builds.push(...ofScript(node, properties, run));
  }
  return builds;
}

type Step = View<PropertiesOf<'github/Step'>>;

function ofAction(step: GraphNode, properties: Step): readonly Build[] {
  const inputs = new Map(entriesOf(properties.with).map(([name, value]) => [name, value] as const));
  const text = (name: string) => {
    const input = inputs.get(name);
    return input && knownOf(input);
  };
  const context = text('context') ?? '.';
  const file = text('file');
  const tags = inputs.get('tags');
  if (!tags) return [];
  return (text('tags') ?? '').split(/[\n,]/).flatMap((tag) => {
    const repository = repositoryOf(braced(tag.trim()));
    return repository
      ? [{ step, origin: stateOf(tags).origin, repository, context: braced(context), file: file && braced(file) }]
      : [];
  });
}

function ofScript(step: GraphNode, properties: Step, run: string): readonly Build[] {
  const variables = new Map(entriesOf(properties.env).map(([name, value]) => [name, knownOf(value) ?? '{?}'] as const));
  const folder = knownOf(properties['working-directory']);
  const builds: Build[] = [];
  const expand = (word: string) =>
    braced(
      word.replace(
        /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
        (whole, a?: string, b?: string) => variables.get(a ?? b ?? '') ?? `{${whole.slice(1)}}`,
      ),
    );
  for (const line of run.replaceAll('\\\n', ' ').split(/\n|&&|;/)) {
    const found = /\bdocker (?:buildx |image )?build\b(.*)$/.exec(line);
    if (!found) continue;
    const words = (found[1] ?? '')
      .replaceAll(/\$\{\{([^}]*)\}\}/g, (_, inner: string) => `{${inner.trim()}}`)
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => expand(word.replace(/^(["'])(.*)\1$/, '$2')));
    const tags: string[] = [];
    let context: string | undefined;
    let file: string | undefined;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const [flag = '', inline] = word.startsWith('--') ? word.split(/=(.*)/s) : [word];
      if (!word.startsWith('-')) context = word;
      else if (flag === '-t' || flag === '--tag') tags.push(inline ?? words[++i] ?? '');
      else if (flag === '-f' || flag === '--file') file = inline ?? words[++i];
      else if (inline === undefined && takesValue.has(flag)) i++;
    }
    if (context === undefined) continue;
    const inFolder = (path: string) => (folder === undefined ? path : `${braced(folder)}/${path}`);
    for (const tag of tags) {
      const repository = repositoryOf(tag);
      if (repository)
        builds.push({
          step,
          origin: stateOf(properties.run).origin,
          repository,
          context: inFolder(context),
          file: file && inFolder(file),
        });
    }
  }
  return builds;
}

/** Options of `docker build` whose value is a word of its own. */
const takesValue: ReadonlySet<string> = new Set(
  '--build-arg --target --platform --cache-from --cache-to --label --network --progress --secret --ssh --output -o --iidfile --build-context --provenance --sbom --builder --metadata-file -m --memory --add-host'.split(
    ' ',
  ),
);

/** Expressions of GitHub as components in braces. */
function braced(text: string): string {
  return text.replaceAll(/\$\{\{([^}]*)\}\}/g, (_, inner: string) => `{${inner.trim()}}`);
}

function repositoryOf(tag: string): readonly string[] | undefined {
  const components = tag.replace(/@.*$/, '').split('/');
  const last = (components.pop() ?? '').replace(/:[^}]*$/, '').replace(/:\{.*$/, '');
  components.push(last);
  const [first = ''] = components;
  const path = components.length > 1 && /[.:{]/.test(first) ? components.slice(1) : components;
  return path.length === 0 || path.some((part) => part === '' || part.includes('{?}')) ? undefined : path;
}
