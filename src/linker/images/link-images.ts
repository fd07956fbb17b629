/** Joins what runs an image to the stage that builds it, and to the registry that keeps it. */
import type { LedgerEntry } from '../../findings/index.ts';
import { type Fact, type Graph, type GraphNode, type NodeId, stateOf, type Value } from '../../graph/index.ts';
import { connect, resourcesOf } from '../../schema/index.ts';
import { ofSameEnvironment } from '../environment.ts';
import type { Link } from '../link.ts';
import { note } from '../note.ts';
import { type Build, buildsOf } from './builds.ts';
import { dockerfileOf } from './find-build.ts';
import { type ImageName, imageNameOf, isOfficial } from './image-name.ts';
import { imagesRun } from './images-run.ts';

interface Final {
  readonly id: NodeId;
  readonly path: string;
}

/** `built-from` edges to the last stage of a Dockerfile, with what joined them, and `refers-to` edges to image repositories. */
export const linkImages: Link = {
  name: 'images',
  link(graph) {
    const finals = finalStages(graph);
    const builds = buildsOf(graph);
    const repositories = repositoriesByPath(graph);
    const ledger: LedgerEntry[] = [];
    for (const { id, node, image } of imagesRun(graph)) {
      const name = imageNameOf(image);
      if (!name) continue;
      const facts: Fact[] = [];
      const kept = ofSameEnvironment(graph, node, repositories.get(name.path.join('/')) ?? []);
      const [first] = name.host === '' ? [] : kept;
      if (first !== undefined) {
        facts.push({
          says: `the image of \`${node.address}\` is kept in \`${graph.node(first).address}\``,
          origin: image.origin,
        });
        for (const one of kept) connect(graph, 'refers-to', id, one, { facts: [...facts] });
      }
      if (isOfficial(name)) continue;
      const answer = stageOf(name, finals, builds);
      if (answer === undefined) continue;
      if ('ambiguous' in answer) {
        ledger.push(
          note(node.address, `several Dockerfiles may build its image \`${name.path.join('/')}\``, image.origin.at),
        );
        continue;
      }
      connect(graph, 'built-from', id, answer.stage.id, { facts: [factOf(node, image, name, answer), ...facts] });
    }
    return ledger;
  },
};

type Answer = { readonly stage: Final; readonly build?: Build } | { readonly ambiguous: true } | undefined;

function stageOf(name: ImageName, finals: Finals, builds: readonly Build[]): Answer {
  const built = new Map<string, { stage: Final; build: Build }>();
  for (const build of builds) {
    const path = dockerfileOf(build, name);
    const stage = path === undefined ? undefined : finals.byPath.get(path);
    if (stage && !built.has(stage.path)) built.set(stage.path, { stage, build });
  }
  if (built.size === 1) return [...built.values()][0];
  const alike = finals.byName.get((name.path.at(-1) ?? '').toLowerCase()) ?? [];
  const pool = built.size > 1 ? [...built.values()].map(({ stage }) => stage) : alike;
  // Of several, the one whose folders agree with more of the repository's path.
  const scored = pool.map((stage) => ({ stage, score: agreement(stage.path, name.path) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  if (best.length === 0) return undefined;
  const [only] = best;
  return best.length === 1 && only ? { stage: only.stage } : { ambiguous: true };
}

function agreement(file: string, repository: readonly string[]): number {
  const folders = file.toLowerCase().split('/');
  let i = 1;
  while (i < repository.length && folders.includes((repository.at(-1 - i) ?? '').toLowerCase())) i++;
  return i;
}

function factOf(
  node: GraphNode,
  image: Value,
  name: ImageName,
  answer: { readonly stage: Final; readonly build?: Build },
): Fact {
  const repository = name.path.join('/');
  const how = answer.build
    ? `the step \`${answer.build.step.address}\` of ${answer.build.step.at?.file.path ?? 'a pipeline'} builds it from there`
    : `by its name: the Dockerfile's folder is that of \`${name.path.at(-1) ?? ''}\``;
  return {
    says: `the image \`${repository}\` of \`${node.address}\` is built from ${answer.stage.path}, ${how}`,
    origin: image.origin,
  };
}

interface Finals {
  readonly byPath: ReadonlyMap<string, Final>;
  /** By the name of the Dockerfile's folder, or the word in the file's own name. */
  readonly byName: ReadonlyMap<string, readonly Final[]>;
}

function finalStages(graph: Graph): Finals {
  const byPath = new Map<string, Final>();
  const byName = new Map<string, Final[]>();
  for (const { id, node, properties } of resourcesOf(graph, 'image/Stage')) {
    const { value } = stateOf(properties.Final);
    if (value?.kind !== 'literal' || value.value !== true) continue;
    const path = node.at?.file.path;
    if (path === undefined) continue;
    const final = { id, path };
    byPath.set(path, final);
    for (const name of namesOf(path)) {
      const list = byName.get(name);
      if (list) list.push(final);
      else byName.set(name, [final]);
    }
  }
  return { byPath, byName };
}

/** `services/cart/Dockerfile` and `docker/Dockerfile.cart` build `cart`; folders such as `src` and `docker` say nothing. */
function namesOf(path: string): readonly string[] {
  const segments = path.toLowerCase().split('/');
  const file = segments.pop() ?? '';
  const word =
    /^(?:dockerfile|containerfile)[.-](.+)$/.exec(file)?.[1] ?? /^(.+)\.(?:dockerfile|containerfile)$/.exec(file)?.[1];
  const folder = segments.findLast(
    (segment) => !/^(?:src|docker|app|build|image|container|\.devcontainer)$/.test(segment),
  );
  return [...new Set([word, folder].filter((name) => name !== undefined))];
}

function repositoriesByPath(graph: Graph): ReadonlyMap<string, readonly NodeId[]> {
  const byPath = new Map<string, NodeId[]>();
  for (const { id, properties } of resourcesOf(graph, 'AWS::ECR::Repository')) {
    const { value } = stateOf(properties.RepositoryName);
    if (value?.kind !== 'literal' || typeof value.value !== 'string') continue;
    const list = byPath.get(value.value);
    if (list) list.push(id);
    else byPath.set(value.value, [id]);
  }
  return byPath;
}
