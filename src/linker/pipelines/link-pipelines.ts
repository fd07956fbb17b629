/** Joins workflows to their jobs, jobs to their steps, and both to what they call. */
import * as posix from 'node:path/posix';
import { type Attribute, type Graph, itemsOf, knownOf, type NodeId, stateOf } from '../../graph/index.ts';
import { connect, resourcesOf } from '../../schema/index.ts';
import type { Link } from '../link.ts';

/** `contains` edges by the keys that the source gives, and `triggers` edges to local actions, reusable workflows and `workflow_run`. */
export const linkPipelines: Link = {
  name: 'pipelines',
  link(graph) {
    const byName = new Map<string, NodeId[]>();
    for (const { id, node, properties } of resourcesOf(graph, 'github/Workflow')) {
      const name = knownOf(properties.name) ?? node.address;
      byName.set(name, [...(byName.get(name) ?? []), id]);
      contains(graph, id, properties.jobs, (job) => `${node.scope}#${job}`);
    }
    for (const { id, node, properties } of resourcesOf(graph, 'github/Job')) {
      contains(
        graph,
        id,
        properties.steps,
        (step) => `${node.scope}#${knownOf(properties.id) ?? node.address}/${step}`,
      );
      calls(graph, id, properties.uses);
    }
    for (const { id, node, properties } of resourcesOf(graph, 'github/Action')) {
      contains(graph, id, properties.steps, (step) => `${node.scope}#runs/${step}`);
    }
    for (const { id, properties } of resourcesOf(graph, 'github/Step')) calls(graph, id, properties.uses);
    for (const { id, node, properties } of resourcesOf(graph, 'github/Workflow')) {
      for (const event of itemsOf(properties.on)) {
        for (const workflow of itemsOf(event.workflows)) {
          const name = knownOf(workflow);
          for (const other of name === undefined ? [] : (byName.get(name) ?? [])) {
            connect(graph, 'triggers', other, id, {
              facts: [
                { says: `\`${node.address}\` runs after workflow \`${name ?? ''}\``, origin: stateOf(workflow).origin },
              ],
            });
          }
        }
      }
    }
    return [];
  },
};

function contains(
  graph: Graph,
  id: NodeId,
  parts: Attribute<readonly string[]>,
  keyOf: (part: string) => string,
): void {
  for (const part of itemsOf(parts)) {
    const name = knownOf(part);
    const to = name === undefined ? undefined : graph.find(keyOf(name));
    if (to === undefined) continue;
    const { address, at } = graph.node(to);
    connect(graph, 'contains', id, to, {
      facts: [{ says: `\`${graph.node(id).address}\` contains \`${address}\``, ...(at && { origin: { at } }) }],
    });
  }
}

function calls(
  graph: Graph,
  id: NodeId,
  uses: { readonly kind: Attribute<string>; readonly path: Attribute<string>; readonly text: Attribute<string> },
): void {
  if (knownOf(uses.kind) !== 'local') return;
  const path = posix.normalize(knownOf(uses.path) ?? knownOf(uses.text) ?? '').replace(/\/$/, '');
  const candidates = [path, `${path}/action.yaml`, `${path}/action.yml`].map((file) => graph.find(`github:${file}`));
  const to = candidates.find((found) => found !== undefined);
  if (to === undefined) return;
  connect(graph, 'triggers', id, to, {
    facts: [
      {
        says: `\`${graph.node(id).address}\` uses \`${graph.node(to).address}\` of this repository`,
        origin: stateOf(uses.text).origin,
      },
    ],
  });
}
