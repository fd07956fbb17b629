/** Finds the attack paths of a graph: for each entry point and each target the way that takes least for granted. */
import type { AttackPath, Hop, Severity } from '../../findings/index.ts';
import type { Graph, GraphNode, NodeId } from '../../graph/index.ts';
import { entryKinds, into, targetKinds } from '../../schema/index.ts';
import { control, type Search, search } from './search.ts';

/** All paths; `hash` gives 32 hex digits for the words of a fingerprint. */
export function findPaths(graph: Graph, hash: (words: readonly string[]) => string): readonly AttackPath[] {
  const targets = targetsOf(graph);
  if (targets.length === 0) return [];
  const paths: AttackPath[] = [];
  for (const kind of Object.keys(entryKinds)) {
    for (const entry of graph.ofKind(kind)) {
      const found = search(graph, entry);
      for (const target of targets) {
        const hops = hopsTo(graph, found, target);
        // Whoever administers the account or cluster has all of its data: the path to it says so already.
        if (!hops || hops.slice(0, -1).some((hop) => hop.to.kind in targetKinds)) continue;
        paths.push(pathOf(hops, hash));
      }
    }
  }
  return paths;
}

/** Administrators, and every store of sensitive data. */
function targetsOf(graph: Graph): readonly NodeId[] {
  const targets = new Set<NodeId>();
  for (const kind of Object.keys(targetKinds)) {
    for (const id of graph.ofKind(kind)) {
      if (kind !== 'foothold/sensitive-data') targets.add(id);
      else for (const edge of into(graph, id, 'stores')) targets.add(edge.from);
    }
  }
  return [...targets];
}

function hopsTo(graph: Graph, found: Search, target: NodeId): readonly Hop[] | undefined {
  let state = 2 * target + control;
  if (!found.reached(state)) return undefined;
  const hops: Hop[] = [];
  for (let step = found.stepTo(state); step; step = found.stepTo(state)) {
    const from = graph.node(step.from >> 1);
    const to = graph.node(state >> 1);
    hops.push(step.edge ? hopOver(step.edge, from, to) : exploit(to));
    state = step.from;
  }
  return hops.length > 0 ? hops.reverse() : undefined;
}

function hopOver(
  {
    kind,
    proof,
  }: {
    readonly kind: string;
    readonly proof: { readonly facts: Hop['facts']; readonly technique?: string; readonly assumes?: string };
  },
  from: GraphNode,
  to: GraphNode,
): Hop {
  return {
    from,
    to,
    kind,
    facts: proof.facts,
    ...(proof.technique === undefined ? {} : { technique: proof.technique }),
    ...(proof.assumes === undefined ? {} : { assumes: proof.assumes }),
  };
}

/** What is reached may have a flaw; nothing in the sources proves or excludes it, so the path names it as an assumption. */
function exploit(node: GraphNode): Hop {
  return {
    from: node,
    to: node,
    kind: 'can-run-code-in',
    technique: 'T1190',
    facts: [{ says: `requests reach the code of \`${node.address}\`` }],
    assumes: `the application in \`${node.address}\` has a flaw that runs an attacker's code`,
  };
}

function pathOf(hops: readonly Hop[], hash: (words: readonly string[]) => string): AttackPath {
  const [first] = hops;
  const last = hops.at(-1);
  const assumptions = hops.flatMap((hop) => hop.assumes ?? []);
  const keys = [first?.from.key ?? '', ...hops.map((hop) => hop.to.key)];
  return {
    fingerprint: hash(keys),
    title: first && last ? titleOf(first.from, last) : '',
    severity: severityOf(assumptions.length),
    hops,
    assumptions,
    state: 'new',
  };
}

function titleOf(entry: GraphNode, { to, kind }: Hop): string {
  const names: Readonly<Record<string, string>> = { ...entryKinds, ...targetKinds };
  const who = names[entry.kind] ?? entry.address;
  if (kind === 'can-administer') return `${who} can become ${names[to.kind] ?? 'administrator'} ${to.address}`;
  const does = kind === 'can-write' ? 'change' : 'read';
  return `${who} can ${does} the data in ${to.address}`;
}

/** Proven to the end: critical. Each thing taken for granted makes it one step less urgent. */
function severityOf(assumptions: number): Severity {
  return assumptions === 0 ? 'critical' : assumptions === 1 ? 'high' : 'medium';
}
