/** The graph that attack paths make together: what is drawn. */
import type { AttackPath } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import { hopVerb, placeName } from '../path-words.ts';
import { isFoothold, kindOf, nameOf } from '../words.ts';

/** A box. */
export interface DrawnNode {
  readonly key: string;
  readonly role: 'entry' | 'target' | 'between';
  readonly name: string;
  readonly kind: string;
  /** The full address, for those who point at it. */
  readonly full: string;
  /** What is done without going anywhere: code is run in what was reached. */
  readonly notes: readonly string[];
}

/** An arrow. `assumed` where it takes something for granted. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly technique: string | undefined;
  readonly assumed: boolean;
}

/** Boxes and arrows, each once. */
export interface PathGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** The union of the paths. */
export function pathGraph(paths: readonly AttackPath[]): PathGraph {
  const nodes = new Map<string, DrawnNode & { notes: string[] }>();
  const edges = new Map<string, DrawnEdge>();
  const put = (node: GraphNode, role: DrawnNode['role']) => {
    const known = nodes.get(node.key);
    const kind = isFoothold(node.kind) ? '' : kindOf(node);
    const drawn = known ?? { key: node.key, role, name: placeName(node), kind, full: nameOf(node), notes: [] };
    nodes.set(node.key, drawn.role === 'between' ? { ...drawn, role } : drawn);
    return nodes.get(node.key) ?? drawn;
  };
  for (const { hops, also = [] } of paths) {
    // Further targets hang on the start of the last hop, as its end does.
    const further = hops.slice(-1).flatMap((hop) => also.map((to) => ({ ...hop, to })));
    [...hops, ...further].forEach(({ from, to, kind, technique, assumes }, i) => {
      const source = put(from, i === 0 ? 'entry' : 'between');
      put(to, i >= hops.length - 1 ? 'target' : 'between');
      const label = hopVerb({ kind, to });
      if (from.key === to.key) {
        const note = `${label}${technique === undefined ? '' : ` · ${technique}`}${assumes === undefined ? '' : ' ?'}`;
        if (!source.notes.includes(note)) source.notes.push(note);
        return;
      }
      const key = `${from.key}\0${to.key}\0${kind}`;
      const known = edges.get(key);
      edges.set(key, {
        from: from.key,
        to: to.key,
        label,
        technique,
        assumed: assumes !== undefined || (known?.assumed ?? false),
      });
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
