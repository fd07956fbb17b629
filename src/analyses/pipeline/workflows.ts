/** Workflows, jobs, steps and local actions as one structure, with who calls whom. */
import {
  type Graph,
  type GraphNode,
  itemsOf,
  knownOf,
  type NodeId,
  type Origin,
  stateOf,
  type View,
} from '../../graph/index.ts';
import { propertiesOf, type PropertiesOf } from '../../schema/index.ts';

/** An access to a context in a property. */
export interface Access {
  /** In lower case. */
  readonly path: string;
  /** `run`, `with.script`, `env.TITLE`; in lower case. */
  readonly in: string;
  readonly origin: Origin;
}

/** What steps, jobs and workflows have in common. */
export interface Part {
  readonly node: GraphNode;
  readonly accesses: readonly Access[];
}

/** A step of a job or of a composite action. */
export interface Step extends Part {
  readonly id: string | undefined;
  readonly if: string | undefined;
  readonly run: string | undefined;
  /** `owner/repo` in lower case; `./path` for a local action. */
  readonly uses: string | undefined;
  readonly properties: View<PropertiesOf<'github/Step'>>;
}

/** A job with its steps. */
export interface Job extends Part {
  readonly nodeId: NodeId;
  readonly id: string;
  readonly if: string | undefined;
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** The key of the local workflow that it calls. */
  readonly calls: string | undefined;
  readonly properties: View<PropertiesOf<'github/Job'>>;
}

/** A workflow with its jobs. */
export interface Workflow extends Part {
  readonly name: string | undefined;
  /** The folder that holds `.github`, with a closing slash; empty at the top. */
  readonly root: string;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly properties: View<PropertiesOf<'github/Workflow'>>;
}

/** All pipelines of the graph. */
export interface Workflows {
  readonly all: readonly Workflow[];
  /** Jobs that call a local workflow, by its key. */
  readonly callers: ReadonlyMap<string, readonly { readonly workflow: Workflow; readonly job: Job }[]>;
  /** The steps of a local composite action, by the path from the repository's root. */
  actionSteps(root: string, path: string): readonly Step[];
}

/** Reads the pipelines of the graph. */
export function workflowsOf(graph: Graph): Workflows {
  const all = [...graph.ofKind('github/Workflow')].map((id) => workflowOf(graph, graph.node(id)));
  const callers = new Map<string, { readonly workflow: Workflow; readonly job: Job }[]>();
  for (const workflow of all) {
    for (const job of workflow.jobs.values()) {
      if (job.calls === undefined) continue;
      const list = callers.get(job.calls);
      if (list) list.push({ workflow, job });
      else callers.set(job.calls, [{ workflow, job }]);
    }
  }
  return {
    all,
    callers,
    actionSteps(root, path) {
      const folder = `github:${root}${path === '' ? '' : `${path}/`}`;
      for (const name of ['action.yml', 'action.yaml']) {
        const id = graph.find(`${folder}${name}`);
        if (id === undefined) continue;
        const node = graph.node(id);
        return namesIn(node, 'github/Action').flatMap((step) => stepAt(graph, `${node.scope}#runs/${step}`));
      }
      return [];
    },
  };
}

function workflowOf(graph: Graph, node: GraphNode): Workflow {
  const properties = propertiesOf(node, 'github/Workflow');
  const path = node.scope.slice('github:'.length);
  const root = path.slice(0, Math.max(0, path.lastIndexOf('.github/')));
  const jobs = new Map<string, Job>();
  for (const name of itemsOf(properties.jobs)) {
    const id = knownOf(name);
    const found = id === undefined ? undefined : graph.find(`${node.scope}#${id}`);
    if (id !== undefined && found !== undefined) jobs.set(id, jobOf(graph, found, id, root));
  }
  return { node, accesses: accessesOf(properties.expressions), name: knownOf(properties.name), root, jobs, properties };
}

function jobOf(graph: Graph, nodeId: NodeId, id: string, root: string): Job {
  const node = graph.node(nodeId);
  const properties = propertiesOf(node, 'github/Job');
  const local = knownOf(properties.uses.kind) === 'local' ? knownOf(properties.uses.path) : undefined;
  return {
    nodeId,
    node,
    id,
    accesses: accessesOf(properties.expressions),
    if: knownOf(properties.if),
    needs: itemsOf(properties.needs).flatMap((one) => knownOf(one) ?? []),
    steps: namesIn(node, 'github/Job').flatMap((step) => stepAt(graph, `${node.key}/${step}`)),
    calls: local === undefined ? undefined : `github:${root}${local}`,
    properties,
  };
}

function namesIn(node: GraphNode, kind: 'github/Job' | 'github/Action'): readonly string[] {
  return itemsOf(propertiesOf(node, kind).steps).flatMap((one) => knownOf(one) ?? []);
}

function stepAt(graph: Graph, key: string): readonly Step[] {
  const id = graph.find(key);
  if (id === undefined) return [];
  const node = graph.node(id);
  const properties = propertiesOf(node, 'github/Step');
  const { uses } = properties;
  const owner = knownOf(uses.owner);
  const named = owner === undefined ? undefined : `${owner}/${knownOf(uses.repo) ?? ''}`.toLowerCase();
  return [
    {
      node,
      id: knownOf(properties.id),
      accesses: accessesOf(properties.expressions),
      if: knownOf(properties.if),
      run: knownOf(properties.run),
      uses: knownOf(uses.kind) === 'local' ? `./${knownOf(uses.path) ?? ''}` : named,
      properties,
    },
  ];
}

function accessesOf(expressions: View<PropertiesOf<'github/Step'>>['expressions']): readonly Access[] {
  return itemsOf(expressions).flatMap((one) => {
    const path = knownOf(one.path);
    const place = knownOf(one.in);
    return path === undefined || place === undefined
      ? []
      : { path: path.toLowerCase(), in: place.toLowerCase(), origin: stateOf(one.path).origin };
  });
}
