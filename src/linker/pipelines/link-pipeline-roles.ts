/** Joins jobs and steps to the cloud roles that they ask for. */
import type { LedgerEntry } from '../../findings/index.ts';
import {
  type Attribute,
  entriesOf,
  type Graph,
  identityOf,
  knownOf,
  literal,
  type NodeId,
  stateOf,
  type Value,
  type View,
} from '../../graph/index.ts';
import { connect, into, propertiesOf, resourcesOf } from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { note } from '../note.ts';
import { resolverOf } from '../resolve.ts';

/**
 * `refers-to` edges to the role that `role-to-assume` of `aws-actions/configure-aws-credentials` names, from the step and from its job.
 * `env` contexts are looked up in step, job and workflow. That the role trusts the job is for the identity analysis to say.
 */
export const linkPipelineRoles: Link = {
  name: 'pipeline roles',
  link(graph) {
    const { resolve } = resolverOf(graph);
    const ledger: LedgerEntry[] = [];
    for (const { id, node, properties } of resourcesOf(graph, 'github/Step')) {
      if (knownOf(properties.uses.repo) !== 'configure-aws-credentials') continue;
      const asked = entriesOf(properties.with).find(([name]) => name === 'role-to-assume')?.[1];
      const { value: written } = asked ? stateOf(asked) : {};
      if (!written) continue;
      const value = withEnvironment(graph, id, written);
      const found = resolve(value, ['AWS::IAM::Role'], node);
      const apart = new Set(found.map((role) => identityOf(graph.node(role)))).size;
      if (apart !== 1) {
        const reason =
          apart > 1
            ? 'several roles have the name of the role that it asks for'
            : 'the role that it asks for is not among what was read';
        ledger.push(note(`${node.scope}#${node.address}`, reason, written.origin.at));
        continue;
      }
      // The role of one text in several environments.
      for (const role of found) {
        const facts = [
          { says: `\`${node.address}\` asks for role \`${graph.node(role).address}\``, origin: value.origin },
        ];
        connect(graph, 'refers-to', id, role, { facts });
        for (const { from } of into(graph, id, 'contains')) connect(graph, 'refers-to', from, role, { facts });
      }
    }
    return ledger;
  },
};

/** A text that is one `${{ env.NAME }}` as the value that the nearest environment gives it. */
function withEnvironment(graph: Graph, step: NodeId, value: Value): Value {
  const text = value.kind === 'literal' ? String(value.value) : '';
  const name = /^\$\{\{\s*env\.(\w+)\s*\}\}$/.exec(text.trim())?.[1];
  if (name === undefined) return value;
  for (const env of environmentsOf(graph, step)) {
    const entry = entriesOf(env).find(([key]) => key === name)?.[1];
    const known = entry && knownOf(entry);
    if (entry && known !== undefined) return literal(known, stateOf(entry).origin);
  }
  return value;
}

function* environmentsOf(graph: Graph, step: NodeId): Generator<Attribute<Readonly<Record<string, string>>>> {
  yield envOf(propertiesOf(graph.node(step), 'github/Step'));
  for (const { from: job } of into(graph, step, 'contains')) {
    if (graph.node(job).kind !== 'github/Job') continue;
    yield envOf(propertiesOf(graph.node(job), 'github/Job'));
    for (const { from: workflow } of into(graph, job, 'contains')) {
      yield envOf(propertiesOf(graph.node(workflow), 'github/Workflow'));
    }
  }
}

function envOf(
  view: View<{ readonly env: Readonly<Record<string, string>> }>,
): Attribute<Readonly<Record<string, string>>> {
  return view.env;
}
